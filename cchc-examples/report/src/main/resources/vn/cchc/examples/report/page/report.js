(() => {
  'use strict';
  const words = document.body.dataset;
  const isVietnamese = document.documentElement.lang === 'vi';

  function plain(text) {
    return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  }

  function text(cell) {
    const drawing = cell.querySelector('[aria-label]');
    return ((drawing ? drawing.getAttribute('aria-label') + ' ' : '') + cell.textContent).replace(/\s+/g, ' ').trim();
  }

  /* The exact value of a cell as a pair of whole numbers: of its counts where it shows them, else of its number. */
  function value(cell) {
    const shown = text(cell);
    const counts = /^[^(]*\(([\d.,]+)\/([\d.,]+)\)/.exec(shown) || /^([\d.,]+)\/([\d.,]+)/.exec(shown);
    if (counts) {
      const [n, d] = [counts[1], counts[2]].map(count => BigInt(count.replace(/\D/g, '')));
      return d > 0n ? [n, d] : null;
    }
    const number = /^[^\d−-]*([−-]?)([\d.,]*\d)/.exec(shown);
    if (!number) return null;
    const [whole, part = ''] = number[2].replaceAll(isVietnamese ? '.' : ',', '').split(isVietnamese ? ',' : '.');
    const digits = BigInt(whole + part);
    return [number[1] ? -digits : digits, 10n ** BigInt(part.length)];
  }

  function compare(one, other, isOfNumbers) {
    if (isOfNumbers) {
      const [a, b] = [value(one), value(other)];
      if (a && b) {
        const difference = a[0] * b[1] - b[0] * a[1];
        return difference < 0n ? -1 : difference > 0n ? 1 : 0;
      }
    }
    return text(one).localeCompare(text(other), 'vi', {numeric: true});
  }

  function button(label, name, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    if (name) made.setAttribute('aria-label', label + ': ' + name);
    made.addEventListener('click', act);
    return made;
  }

  function rowsOf(table) {
    return [...table.tBodies].flatMap(body => [...body.rows]);
  }

  /* The table as it is shown now: sorted and filtered, each row as texts. */
  function shown(table) {
    return [...table.tHead.rows, ...rowsOf(table).filter(row => !row.hidden)].map(row => [...row.cells].map(text));
  }

  function separated(table, separator) {
    return shown(table).map(row => row.map(cell => {
      const safe = /^[=+@\t]|^-(?![\d.,]+$)/.test(cell) ? "'" + cell : cell;
      return /["\n;,\t]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
    }).join(separator)).join('\r\n');
  }

  function download(table, name) {
    const file = new Blob(['\ufeff' + separated(table, isVietnamese ? ';' : ',') + '\r\n'], {type: 'text/csv;charset=utf-8'});
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = plain(name).replace(/[^a-z0-9]+/g, '-').slice(0, 60) + '.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function copy(table, said) {
    const lines = shown(table).map(row => row.map(cell => /^[=+@]/.test(cell) ? "'" + cell : cell).join('\t')).join('\n');
    navigator.clipboard.writeText(lines).then(
        () => { said.textContent = words.copied; },
        () => { said.textContent = words.notCopied; });
  }

  function sort(table, column, head) {
    const isDown = head.getAttribute('aria-sort') === 'ascending';
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
    const body = table.tBodies[0];
    const rows = [...body.rows].map(row => ({row, cell: row.cells[column]}));
    const filled = rows.filter(each => text(each.cell));
    const isOfNumbers = column > 0 && filled.filter(each => value(each.cell)).length * 2 > filled.length;
    const isEmpty = each => isOfNumbers ? !value(each.cell) : !text(each.cell);
    rows.sort((one, other) => isEmpty(one) - isEmpty(other)
        || (compare(one.cell, other.cell, isOfNumbers) || one.row.dataset.at - other.row.dataset.at) * (isDown ? -1 : 1));
    body.append(...rows.map(each => each.row));
  }

  function filter(table, wanted, said) {
    const parts = plain(wanted).split(/\s+/).filter(Boolean);
    const rows = rowsOf(table);
    let left = 0;
    for (const row of rows) {
      const has = plain(text(row));
      row.hidden = !parts.every(part => has.includes(part));
      left += row.hidden ? 0 : 1;
    }
    said.textContent = parts.length ? left + '/' + rows.length : '';
  }

  function nameOf(table) {
    const above = table.closest('article');
    const near = above ? above.querySelector('h3') : table.closest('section').querySelector('h2');
    const part = table.parentElement.querySelector(':scope > h3');
    return text(above || !part ? near : part);
  }

  function equip(table) {
    const rows = rowsOf(table);
    if (!table.tHead || table.classList.contains('ready')) return;
    table.classList.add('ready');
    const name = nameOf(table);
    rows.forEach((row, i) => { row.dataset.at = i; });
    const tools = document.createElement('div');
    tools.className = 'tools';
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    if (rows.length > 8) {
      const field = document.createElement('input');
      field.type = 'search';
      field.placeholder = words.filter;
      field.setAttribute('aria-label', words.filter + ': ' + name);
      field.addEventListener('input', () => filter(table, field.value, said));
      tools.append(field);
    }
    tools.append(said,
        button(words.copy, name, () => copy(table, said)),
        button(words.download, name, () => download(table, name)));
    const above = table.previousElementSibling;
    (above && /^H[23]$/.test(above.tagName) ? above : table).before(tools);
    if (table.tBodies.length === 1 && rows.length > 1) {
      [...table.tHead.rows[0].cells].forEach((head, column) => {
        if (head.querySelector('a')) return;
        const sorter = button(head.textContent, '', () => sort(table, column, head));
        sorter.title = words.sort;
        head.replaceChildren(sorter);
      });
    }
  }

  /* A folded table gets its tools when it is first opened, so that the page is there at once. */
  for (const table of document.querySelectorAll('table')) {
    const fold = table.parentElement.closest('details:not([open])');
    if (!fold) equip(table);
    else fold.addEventListener('toggle', () => { if (fold.open) equip(table); });
  }

  function openTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target && target.querySelector(':scope > details');
    if (fold) fold.open = true;
  }
  addEventListener('hashchange', openTarget);
  openTarget();

  const whole = document.createElement('p');
  whole.className = 'print-all';
  whole.append(button(words.printAll, '', () => {
    const folded = [...document.querySelectorAll('details:not([open])')];
    folded.forEach(fold => { fold.open = true; });
    addEventListener('afterprint', () => folded.forEach(fold => { fold.open = false; }), {once: true});
    print();
  }));
  document.querySelector('.contents').append(whole);
})();
