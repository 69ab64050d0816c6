'use strict';
(() => {
  const nav = document.getElementById('contents');
  if (nav) {
    document.title = nav.querySelector('h2').textContent + ' · Quoth';
    document.body.insertBefore(nav, document.querySelector('main'));
  }

  // The statement that an element is about: that of a card or number, the innermost of a segment.
  const nameOf = (element) => {
    const card = element.closest('.card');
    if (card) return card.dataset.n;
    const mark = element.closest('[data-s]');
    return mark && mark.dataset.s.split(' ').pop();
  };

  let pinned = null;
  let shown = null;
  const partsOf = (name) => {
    const card = name && document.getElementById('s' + name);
    return card ? [card, ...card.closest('article').querySelectorAll(`[data-s~="${name}"]`)] : [];
  };
  const show = (name) => {
    if (name === shown) return;
    partsOf(shown).forEach((part) => part.classList.remove('lit'));
    partsOf(name).forEach((part) => part.classList.add('lit'));
    shown = name;
  };

  // Brings a card into sight where the cards scroll beside the text; true if they do.
  const reveal = (name) => {
    const card = name && document.getElementById('s' + name);
    const list = card && card.closest('aside');
    if (!list || getComputedStyle(list).position !== 'sticky') return false;
    const frame = list.getBoundingClientRect();
    const at = card.getBoundingClientRect();
    if (at.top < frame.top || at.bottom > frame.bottom) {
      list.scrollTop += at.top - frame.top - (frame.height - at.height) / 3;
    }
    return true;
  };

  const look = (event) => {
    const name = nameOf(event.target);
    show(name || pinned);
    if (name && !event.target.closest('aside')) reveal(name);
  };
  document.addEventListener('mouseover', look);
  document.addEventListener('focusin', look);
  document.addEventListener('focusout', () => show(pinned));
  document.addEventListener('click', (event) => {
    const name = nameOf(event.target);
    pinned = name;
    show(name);
    const number = event.target.closest('.ref');
    if (number && name && reveal(name)) {
      event.preventDefault();
      document.getElementById('s' + name).querySelector('.n').focus({ preventScroll: true });
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show((pinned = null));
  });
  const followAddress = () => {
    const target = /^#[st]([0-9]+-[0-9]+)$/.exec(location.hash);
    if (target) show((pinned = target[1]));
  };
  window.addEventListener('hashchange', followAddress);
  followAddress();
})();
