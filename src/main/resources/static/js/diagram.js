const MARGIN = 20;

/** Draws the diagram of a place into it, all of it to be seen at the place's width; answers with its viewer, and how to fit it again. */
export async function draw(place) {
	const answer = await fetch(place.dataset.model);
	if (!answer.ok) {
		throw new Error('The model was answered with ' + answer.status);
	}
	const viewer = new BpmnJS({ container: place, canvas: { deferUpdate: false } });
	await viewer.importXML(await answer.text());
	const canvas = viewer.get('canvas');

	/** Makes the place as high as the diagram is at its width. */
	function fit() {
		const { x, y, width, height } = canvas.viewbox().inner;
		const box = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
		place.style.height = Math.ceil(place.clientWidth * box.height / box.width) + 'px';
		canvas.resized();
		canvas.viewbox(box);
	}

	fit();
	window.addEventListener('resize', fit);
	return { viewer, fit };
}
