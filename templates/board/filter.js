"use strict";
(function () {
  const rows = Array.from(document.querySelectorAll("[data-outcome]"));
  const counts = new Map();
  for (const row of rows) {
    if (row.closest("#questions")) counts.set(row.dataset.outcome, (counts.get(row.dataset.outcome) || 0) + 1);
  }
  if (counts.size < 2) return;
  const bar = document.createElement("nav");
  bar.className = "filter";
  bar.setAttribute("aria-label", "Show findings and questions by outcome");
  const show = function (outcome) {
    for (const row of rows) row.hidden = outcome !== "" && row.dataset.outcome !== outcome;
    for (const group of document.querySelectorAll("#questions tbody")) {
      group.hidden = !Array.from(group.querySelectorAll("[data-outcome]")).some(function (row) { return !row.hidden; });
    }
    for (const button of bar.children) button.setAttribute("aria-pressed", String(button.dataset.show === outcome));
  };
  const add = function (outcome, words) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.show = outcome;
    button.textContent = words;
    button.addEventListener("click", function () { show(outcome); });
    bar.append(button);
  };
  add("", "All questions");
  counts.forEach(function (count, outcome) { add(outcome, count + " " + outcome); });
  document.body.insertBefore(bar, document.body.firstChild);
  window.addEventListener("beforeprint", function () { show(""); });
  show("");
})();
