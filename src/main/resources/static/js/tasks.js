// Keeps a draft of what is typed into a task, and shows what depends on it. Without this script the buttons do the same.
window.addEventListener('DOMContentLoaded', () => {
	const PAUSE = 1200;
	const form = document.querySelector('form[data-draft]');
	document.getElementById('problem')?.focus();
	if (!form) {
		return;
	}
	const kept = document.getElementById('kept');
	let timer, running = Promise.resolve(true), dirty = false, sure = false;

	const fields = () => document.getElementById('fields');

	/** What the fields are and what stands around them, without what is typed. */
	function shape(element) {
		const copy = element.cloneNode(true);
		copy.querySelectorAll('.tk-problem').forEach(each => each.remove());
		return [...copy.querySelectorAll('[name]')].map(each => each.name).join() + copy.textContent.replace(/\s+/g, ' ');
	}

	const same = (one, other) => one.name === other.name && one.type === other.type
		&& (!['radio', 'checkbox', 'submit'].includes(one.type) || one.value === other.value);

	/** Shows other fields with what was typed meanwhile. */
	function show(fresh, restore) {
		const before = [...fields().querySelectorAll('[name]')];
		const active = document.activeElement;
		if (restore) {
			for (const input of fresh.querySelectorAll('[name]')) {
				const old = before.find(each => same(each, input));
				if (old && old.type !== 'hidden') {
					input.value = old.value;
					input.checked = old.checked;
				}
			}
		}
		fields().replaceWith(fresh);
		const next = active?.name && [...fresh.querySelectorAll('[name]')].find(each => each.type !== 'hidden' && same(each, active));
		if (next) {
			next.focus();
			if (next.selectionStart !== undefined && active.selectionStart !== null && next.type !== 'submit') {
				try { next.setSelectionRange(active.selectionStart, active.selectionEnd); } catch { /* Not of this kind. */ }
			}
		}
	}

	/** Takes over the token of a session that began in another window. */
	async function renewToken() {
		const page = new DOMParser().parseFromString(await (await fetch(form.action)).text(), 'text/html');
		const token = page.querySelector('form[data-draft] input[name=_csrf]');
		if (!token) {
			throw new Error('Signed out');
		}
		form.querySelector('input[name=_csrf]').value = token.value;
	}

	async function post(button) {
		const typed = new URLSearchParams(new FormData(form));
		if (button) {
			typed.set('do', button.value);
		}
		return fetch(form.dataset.draft, { method: 'POST', body: typed });
	}

	/** Sends what is typed; a button says what else is wanted. */
	async function send(button) {
		clearTimeout(timer);
		dirty = false;
		try {
			let answer = await post(button);
			if (answer.status === 403 || answer.redirected) {
				await renewToken();
				answer = await post(button);
			}
			if (!answer.ok || answer.redirected) {
				throw new Error(answer.status);
			}
			const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('fields');
			if (fresh && (button || shape(fresh) !== shape(fields()))) {
				show(document.adoptNode(fresh), !button);
			}
			kept.textContent = 'Draft kept at ' + new Date().toTimeString().slice(0, 5);
			return true;
		}
		catch {
			dirty = true;
			kept.textContent = 'Not kept just now. You may be signed out: sign in in another window, and go on here.';
			return false;
		}
	}

	const save = button => running = running.then(() => send(button));

	form.addEventListener('input', event => {
		dirty = true;
		sure = false;
		clearTimeout(timer);
		timer = setTimeout(save, ['checkbox', 'radio', 'select-one'].includes(event.target.type) ? 0 : PAUSE);
	});

	form.addEventListener('submit', async event => {
		if (sure) {
			return;
		}
		event.preventDefault();
		const button = event.submitter;
		const row = /^(add|remove):/.test(button?.value ?? '');
		if (row) {
			const list = button.closest('[data-rows]').dataset.rows;
			if (await save(button)) {
				const changed = [...document.querySelectorAll('[data-rows]')].find(each => each.dataset.rows === list);
				const target = button.value.startsWith('add')
					? changed?.querySelector('.tk-row:last-of-type :is(input:not([type=hidden]), select, textarea)') : changed?.querySelector(':scope > button');
				target?.focus();
			}
			return;
		}
		if (await save()) {
			sure = true;
			const again = [...form.querySelectorAll('button[name=do]')].find(each => each.value === button?.value);
			form.requestSubmit(again);
		}
	});

	window.addEventListener('pagehide', () => {
		if (dirty) {
			navigator.sendBeacon(form.dataset.draft, new URLSearchParams(new FormData(form)));
		}
	});
	form.dataset.ready = 'true';
});
