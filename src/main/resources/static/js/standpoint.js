// Shows on the diagram where a partner's process stands; on the partner's page it asks for that first, so that the page never waits for the engine.
import { draw } from './diagram.js';

/** Draws the diagram and marks what the page says of it. */
async function mark(place) {
	const marks = [...place.querySelectorAll('[data-at]')];
	const { viewer } = await draw(place);
	for (const { dataset } of marks) {
		if (viewer.get('elementRegistry').get(dataset.at)) {
			viewer.get('canvas').addMarker(dataset.at, dataset.stuck === 'true' ? 'pt-at-stuck' : 'pt-at');
		}
	}
	place.dataset.drawn = 'true';
}

window.addEventListener('DOMContentLoaded', async () => {
	const later = document.querySelector('[data-standpoint]');
	if (later) {
		const answer = await fetch(later.dataset.standpoint);
		if (!answer.ok) {
			return;
		}
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		const found = page.getElementById('standpoint');
		if (!found) {
			return;
		}
		later.replaceChildren(...found.childNodes);
	}
	const place = document.querySelector('.pr-canvas[data-model]');
	if (place) {
		try {
			await mark(place);
		}
		catch (failure) {
			place.closest('figure').querySelector('.problem').hidden = false;
			throw failure;
		}
	}
});
