// Comfort only: every page does the same without it.
"use strict";

const form = document.getElementById("answers");

if (form) {
  // Not form.action: that is the button of this name.
  const address = form.getAttribute("action");
  const status = form.querySelector("[role=status]");
  let timer = 0;
  let saving = new AbortController();

  // A page that a form has led to is found again at its own address, where the browser keeps the cookie for it.
  if ("page" in form.dataset && navigator.cookieEnabled && location.pathname + location.search !== address)
    history.replaceState(null, "", address);

  const fields = () => {
    const data = new FormData(form);
    data.set("action", "keep");
    return new URLSearchParams(data);
  };

  const keep = async () => {
    saving.abort();
    saving = new AbortController();
    try {
      const answer = await fetch(address, { method: "POST", body: fields(), signal: saving.signal });
      status.textContent = answer.ok ? status.dataset.saved : answer.status === 410 ? status.dataset.ended : "";
    } catch {
      // The button saves it.
      status.textContent = "";
    }
  };

  if (status) {
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 1500);
    });
    addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") navigator.sendBeacon(address, fields());
    });
    // What the button sends is newer than what is under way.
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      saving.abort();
    });
  }

  // An exclusive option clears the others, and they clear it.
  form.addEventListener("change", ({ target }) => {
    if (target.type !== "checkbox" || !target.checked) return;
    for (const other of form.querySelectorAll(`input[type=checkbox][name="${CSS.escape(target.name)}"]`))
      if (other !== target && ("exclusive" in target.dataset || "exclusive" in other.dataset)) other.checked = false;
  });

  // Who describes something else has chosen it.
  form.addEventListener("input", ({ target }) => {
    const option = target.value && target.dataset.chooses && document.getElementById(target.dataset.chooses);
    if (option) option.checked = true;
  });
}

// A table goes to the clipboard as a table, for documents and sheets, and as text.
for (const button of document.querySelectorAll("[data-copies]")) {
  const table = document.getElementById(button.dataset.copies);
  if (!table || !navigator.clipboard?.write) continue;
  button.parentElement.hidden = false;
  button.addEventListener("click", async () => {
    const text = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join("\t")).join("\n");
    const types = { "text/html": table.outerHTML, "text/plain": text };
    await navigator.clipboard.write([
      new ClipboardItem(Object.fromEntries(Object.entries(types).map(([type, data]) => [type, new Blob([data], { type })]))),
    ]);
    button.nextElementSibling.textContent = button.dataset.copied;
  });
}
