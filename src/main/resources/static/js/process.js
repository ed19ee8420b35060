// Draws the process, and moves what the page says of each milestone onto it. Nothing is computed here.
import { draw } from './diagram.js';

const MARGIN = 20;
const BADGE = { width: 96, height: 38 };
/** Where a badge may be, seen from the left bottom of its task: beside the timer on its edge, or beyond a second one. */
const SPOTS = [{ left: 40, top: 3 }, { left: 94, top: 19 }];

const touch = (one, other) => one.x < other.x + other.width && other.x < one.x + one.width
	&& one.y < other.y + other.height && other.y < one.y + one.height;

/** What of an element is to be seen as boxes: the parts of a line, or a shape. */
function boxes({ waypoints, x, y, width, height }) {
	return !waypoints ? [{ x, y, width, height }] : waypoints.slice(1).map((to, at) => ({
		x: Math.min(waypoints[at].x, to.x), y: Math.min(waypoints[at].y, to.y),
		width: Math.abs(to.x - waypoints[at].x), height: Math.abs(to.y - waypoints[at].y)
	}));
}

/** The first spot at a task where a badge covers nothing. */
function spot(task, drawn) {
	const free = ({ left, top }) => {
		const badge = { x: task.x + left, y: task.y + task.height + top, ...BADGE };
		return !drawn.some(element => element !== task.parent && boxes(element).some(box => touch(badge, box)));
	};
	const { left, top } = SPOTS.find(free) ?? SPOTS[0];
	return { left, top: task.height + top };
}

/** Begins with the first milestone where not all of the diagram is to be seen. */
function begin(place, canvas, task) {
	const { x, scale } = canvas.viewbox();
	place.parentElement.scrollLeft = place.scrollWidth > place.parentElement.clientWidth ? (task.x - x) * scale - 4 * MARGIN : 0;
}

window.addEventListener('DOMContentLoaded', async () => {
	const place = document.getElementById('diagram');
	try {
		const { viewer, fit } = await draw(place);
		const canvas = viewer.get('canvas');
		const elements = viewer.get('elementRegistry');
		const drawn = elements.filter(element => element.parent);
		const tasks = [];
		for (const badge of document.querySelectorAll('#badges > [data-task]')) {
			const task = elements.get(badge.dataset.task);
			if (task) {
				tasks.push(task);
				canvas.addMarker(task.id, 'pr-' + badge.dataset.heat);
				Object.assign(badge.style, { width: BADGE.width + 'px', height: BADGE.height + 'px' });
				viewer.get('overlays').add(task.id, { position: spot(task, drawn), show: { minZoom: 0, maxZoom: 10 }, html: badge });
			}
		}
		begin(place, canvas, tasks[0]);
		const larger = document.getElementById('larger');
		larger.parentElement.hidden = false;
		larger.addEventListener('click', () => {
			larger.setAttribute('aria-pressed', place.classList.toggle('pr-large'));
			fit();
			begin(place, canvas, tasks[0]);
		});
		window.matchMedia('print').addEventListener('change', fit);
		place.dataset.drawn = 'true';
	}
	catch (failure) {
		document.getElementById('undrawn').hidden = false;
		throw failure;
	}
});
