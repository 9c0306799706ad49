// Looks at the page as it is laid out and returns what is wrong with it, a line for each fault.
const faults = [];
document.querySelectorAll('details').forEach(details => details.open = true);
const width = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > width) {
  faults.push(`the page is ${document.documentElement.scrollWidth} wide, the window ${width}`);
}

function visible(element) {
  return element.checkVisibility({visibilityProperty: true, opacityProperty: true});
}

// Every line of every text, with the element that it is in.
const lines = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  if (!node.data.trim() || !visible(node.parentElement)) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  for (const box of range.getClientRects()) {
    if (box.width > 0.5) lines.push({box, node, element: node.parentElement});
  }
}

function told(line) {
  return `"${line.node.data.trim().slice(0, 60)}"`;
}

for (const line of lines) {
  const {box, element} = line;
  if (box.left < -0.5 || box.right > width + 0.5) faults.push(`outside the window: ${told(line)}`);
  let block = element;
  while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
  const around = block.getBoundingClientRect();
  if (box.left < around.left - 1 || box.right > around.right + 1
      || box.top < around.top - 4 || box.bottom > around.bottom + 4) {
    faults.push(`outside its box: ${told(line)}`);
  }
}

// Two lines overlap where they share more than a hair in both directions.
const sorted = lines.slice().sort((one, other) => one.box.top - other.box.top);
for (let i = 0; i < sorted.length; i++) {
  for (let j = i + 1; j < sorted.length && sorted[j].box.top < sorted[i].box.bottom - 2; j++) {
    const one = sorted[i].box, other = sorted[j].box;
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    if (across > 1 && down > 3) faults.push(`overlap: ${told(sorted[i])} and ${told(sorted[j])}`);
  }
}

// Contrast as WCAG 2.1 reckons it, 4.5 for all text, 3 for large text.
function channels(color) {
  const parts = color.match(/[\d.]+/g).map(Number);
  return {rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1};
}
function luminance(rgb) {
  const [r, g, b] = rgb.map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function background(element) {
  for (let at = element; at; at = at.parentElement) {
    const {rgb, alpha} = channels(getComputedStyle(at).backgroundColor);
    if (alpha === 1) return rgb;
    if (alpha > 0) return null;
  }
  return [255, 255, 255];
}
for (const line of lines) {
  const style = getComputedStyle(line.element);
  const behind = background(line.element);
  const front = channels(style.color);
  if (!behind || front.alpha !== 1) {
    faults.push(`colours that cannot be judged: ${told(line)}`);
    continue;
  }
  const [light, dark] = [luminance(front.rgb), luminance(behind)].sort((a, b) => b - a);
  const contrast = (light + 0.05) / (dark + 0.05);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
  if (contrast < (isLarge ? 3 : 4.5)) faults.push(`contrast ${contrast.toFixed(2)}: ${told(line)}`);
  if (size < 11) faults.push(`only ${size} px high: ${told(line)}`);
}
return [...new Set(faults)];
