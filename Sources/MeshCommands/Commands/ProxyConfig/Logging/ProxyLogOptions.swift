import ArgumentParsing
import MeshStores

/// The flags of `meshctl proxy-config log`.
struct ProxyLogOptions: ProxyPlaceOptions {
  var mesh = MeshOptions()
  var source = ProxyChoice()
  var change: LogChange?
  var resets = false
  var length: DurationArgument?
  var selector: LabelSelector?
  var format: PayloadFormat?

  static let arguments = proxyArguments
  static let flags: [Flag<Self>] = logFlags + placeFlags + meshFlags

  private static var logFlags: [Flag<Self>] {
    [
      .value("level", "LEVELS", \.change, help: "set levels: debug for all loggers, http:debug,router:trace for some")
        .details("The levels are trace, debug, info, warning, error, critical and off."),
      .switch("reset", short: "r", \.resets, help: "set levels back to those that Envoy was started with"),
      .value("for", "TIME", \.length, help: "set levels back after such a time, or when stopped"),
      .value("selector", short: "l", "LABELS", \.selector, help: "the proxies of all pods with these labels"),
      .value("output", short: "o", "FORMAT", \.format, help: "write the levels for programs"),
    ]
  }

  static var exclusive: [[PartialKeyPath<Self>]] {
    exclusivePlaces + exclusiveMeshes + [[\.source.proxy, \.selector], [\.source.admin, \.selector]]
  }

  /// Refuses flags that mean nothing together.
  func check() throws(CommandError) {
    guard change == nil || !resets else {
      throw .usage(UsageError(.conflictingFlags("--level", "--reset"), path: Self.path))
    }
    guard length == nil || change != nil else {
      throw .usage(UsageError(.misplacedFlag("--for", needs: "--level"), path: Self.path))
    }
  }

  static var path: [String] { ProxyConfigGroup.path(ProxyConfigLog.self) }
}
