// Before anything is laid out: say that scripts run, so that a table of thousands of ties is not laid out to be hidden then.
document.documentElement.classList.add("js");
