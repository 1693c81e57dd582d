import ArgumentParsing

/// The options of a command that looks at what a proxy has, as it runs or as it was saved.
protocol ProxyCommandOptions: ProxyPlaceOptions {
  var format: ProxyFormat { get set }
}

extension ProxyCommandOptions {
  /// The flags that say where what is known of a proxy comes from.
  static var sourceFlags: [Flag<Self>] {
    [
      fileFlag.details(
        "What curl http://localhost:15000/config_dump?include_eds writes; for endpoints /clusters does, too."
      )
    ] + placeFlags
  }

  /// The flag for the format.
  static var formatFlags: [Flag<Self>] {
    [
      .value("output", short: "o", "FORMAT", \.format, help: "how to write it"),
      .switch("show-secrets", \.source.showsSecrets, help: "do not hide private keys"),
    ]
  }
}
