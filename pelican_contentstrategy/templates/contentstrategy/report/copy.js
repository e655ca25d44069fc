// Buttons that copy what stands beside them; without a script there are none, and texts are selected by hand.
"use strict";
(() => {
  const said = document.createElement("p");
  said.className = "unseen";
  said.setAttribute("role", "status");
  document.body.append(said);
  const copy = async (text) => {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "unseen";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) throw new Error("not copied");
  };
  for (const each of document.querySelectorAll(".copyable")) {
    const button = document.createElement("button");
    const name = `Copy ${each.dataset.copy}`;
    button.type = "button";
    button.textContent = "Copy";
    button.setAttribute("aria-label", name);
    button.addEventListener("click", async () => {
      const text = each.querySelector("code").textContent;
      let word = "Copied";
      try {
        await copy(text);
      } catch {
        word = "Select";
        getSelection().selectAllChildren(each.querySelector("code"));
      }
      button.focus();
      button.textContent = word;
      said.textContent = word === "Copied" ? `${each.dataset.copy} copied` : "selected, to be copied by hand";
      setTimeout(() => { button.textContent = "Copy"; said.textContent = ""; }, 2000);
    });
    each.append(button);
  }
})();
