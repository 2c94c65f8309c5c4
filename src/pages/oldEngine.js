/* Sends the engine of Internet Explorer, which Excel 2016 and 2019 may show panes in, to a page that it can read. ES5 only. */
(function () {
  if (/Trident\/|MSIE /.test(window.navigator.userAgent)) {
    window.location.replace("cu.html");
  }
})();
