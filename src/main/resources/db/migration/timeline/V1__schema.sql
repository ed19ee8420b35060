create schema timeline;
