import ArgumentParsing

/// The flags of `meshctl proxy-config admin`.
struct AdminPageOptions: ProxyPlaceOptions {
  var mesh = MeshOptions()
  var source = ProxyChoice()
  var page = PageArgument.help

  static let arguments: [Argument<Self>] =
    [
      .required("PAGE", \.page, help: "the page, with what is asked of it: certs, stats?filter=upstream_rq")
        .completing(.words(pages))
    ] + proxyArguments

  static let flags: [Flag<Self>] =
    [.switch("show-secrets", \.source.showsSecrets, help: "do not hide private keys")] + placeFlags + meshFlags

  /// The pages that only tell something (Envoy, "Administration interface"), without what is asked of them: zsh takes a
  /// question mark for a pattern.
  private static let pages = WordList("admin-pages") {
    [
      Term("certs", "the certificates that it has loaded, and when they end"),
      Term("clusters", "the clusters with their endpoints, and how those are"),
      Term("config_dump", "the whole configuration"),
      Term("contention", "how long threads waited for locks"),
      Term("help", "the pages that there are"),
      Term("hot_restart_version", "with which versions it can share memory"),
      Term("init_dump", "what it still waits for before it is ready"),
      Term("listeners", "the listeners and their addresses"),
      Term("memory", "what memory it uses"),
      Term("ready", "how far it has come"),
      Term("runtime", "the values of its runtime"),
      Term("server_info", "version, state, command line and node"),
      Term("stats", "what it has counted"),
      Term("stats/prometheus", "the same in the format of Prometheus"),
    ]
  }
}
