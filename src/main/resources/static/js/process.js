// Draws the process, and moves what the page says of each milestone onto it. Nothing is computed here.
window.addEventListener('DOMContentLoaded', async () => {
	const MARGIN = 20;
	/** What belongs to a milestone, seen from the left top of its task: the ways past it, its question and the task itself. */
	const CELL = { left: -70, top: -54, width: 184 };
	/** The strip above it. */
	const STRIP = { left: -70, top: -82, width: 178 };
	const place = document.getElementById('diagram');
	const viewer = new BpmnJS({ container: place, canvas: { deferUpdate: false } });
	const canvas = viewer.get('canvas');
	const overlays = viewer.get('overlays');

	/** Makes the place as high as the diagram is at its width, and shows all of it. */
	function fit() {
		const { x, y, width, height } = canvas.viewbox().inner;
		const box = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
		place.style.height = Math.ceil(place.clientWidth * box.height / box.width) + 'px';
		canvas.resized();
		canvas.viewbox(box);
	}

	/** Begins with the first milestone where not all of the diagram is to be seen. */
	function begin([[task]]) {
		place.parentElement.scrollLeft = place.scrollWidth > place.parentElement.clientWidth
				? (task.x + CELL.left - canvas.viewbox().x) * canvas.viewbox().scale - MARGIN : 0;
	}

	/** Puts each card on its milestone: on the whole of it as long as its details are too small to be read, above them when they are not. */
	function label(cards, large) {
		const { left, top, width } = large ? STRIP : CELL;
		overlays.clear();
		for (const [task, card] of cards) {
			card.style.width = width + 'px';
			overlays.add(task.id, { position: { left, top }, show: { minZoom: 0, maxZoom: 10 }, html: card });
		}
	}

	try {
		const answer = await fetch(place.dataset.model);
		if (!answer.ok) {
			throw new Error('The model was answered with ' + answer.status);
		}
		await viewer.importXML(await answer.text());
		const elements = viewer.get('elementRegistry');
		const cards = [];
		for (const card of document.querySelectorAll('#cards > [data-task]')) {
			const task = elements.get(card.dataset.task);
			if (task) {
				canvas.addMarker(task.id, 'pr-' + card.dataset.heat);
				cards.push([task, card]);
			}
		}
		fit();
		label(cards, false);
		begin(cards);
		const larger = document.getElementById('larger');
		larger.parentElement.hidden = false;
		larger.addEventListener('click', () => {
			const large = place.classList.toggle('pr-large');
			larger.setAttribute('aria-pressed', large);
			fit();
			label(cards, large);
			begin(cards);
		});
		window.addEventListener('resize', fit);
		window.matchMedia('print').addEventListener('change', fit);
		place.dataset.drawn = 'true';
	}
	catch (failure) {
		document.getElementById('undrawn').hidden = false;
		throw failure;
	}
});
