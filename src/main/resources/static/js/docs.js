// Draws the description of the API to be read: requests are sent by programs, not from here.
window.addEventListener('DOMContentLoaded', () => {
	const place = document.getElementById('document');
	SwaggerUIBundle({
		domNode: place,
		url: place.dataset.url,
		docExpansion: 'none',
		defaultModelsExpandDepth: 0,
		supportedSubmitMethods: [],
		validatorUrl: null
	});
});
