// Shows on the diagram where a partner's process stands; on the partner's page it asks for that first, so that the page never waits for the engine.
window.addEventListener('DOMContentLoaded', async () => {
	const MARGIN = 20;

	/** Draws the diagram into its place and marks what the page says of it. */
	async function draw(place) {
		const answer = await fetch(place.dataset.model);
		if (!answer.ok) {
			throw new Error('The model was answered with ' + answer.status);
		}
		const marks = [...place.querySelectorAll('[data-at]')];
		const viewer = new BpmnJS({ container: place, canvas: { deferUpdate: false } });
		await viewer.importXML(await answer.text());
		const canvas = viewer.get('canvas');
		for (const mark of marks) {
			if (viewer.get('elementRegistry').get(mark.dataset.at)) {
				canvas.addMarker(mark.dataset.at, mark.dataset.stuck === 'true' ? 'pt-at-stuck' : 'pt-at');
			}
		}
		const fit = () => {
			const { x, y, width, height } = canvas.viewbox().inner;
			const box = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
			place.style.height = Math.ceil(place.clientWidth * box.height / box.width) + 'px';
			canvas.resized();
			canvas.viewbox(box);
		};
		fit();
		window.addEventListener('resize', fit);
		place.dataset.drawn = 'true';
	}

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
			await draw(place);
		}
		catch (failure) {
			place.closest('figure').querySelector('.problem').hidden = false;
			throw failure;
		}
	}
});
