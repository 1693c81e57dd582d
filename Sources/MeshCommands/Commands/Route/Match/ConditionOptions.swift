import ArgumentParsing
import Routing

/// The options of a verb that is told conditions on requests.
protocol ConditionOptions: RouteVerbOptions {
  var conditions: ConditionWords { get set }
}

extension ConditionOptions {
  /// The flags for conditions, to stand behind the verb's own.
  static var conditionFlags: [Flag<Self>] {
    [
      .values("header", "NAME=VALUE", \.conditions.headers, help: "a header has this value"),
      .values("header-prefix", "NAME=TEXT", \.conditions.headerPrefixes, help: "a header begins so"),
      .values("header-regex", "NAME=PATTERN", \.conditions.headerPatterns, help: "a header fits a pattern as a whole"),
      .values("header-present", "NAME", \.conditions.presentHeaders, help: "a header is there"),
      .value("uri", "PATH", \.conditions.path, help: "the path is this one"),
      .value("uri-prefix", "PATH", \.conditions.pathPrefix, help: "the path begins so"),
      .value("uri-regex", "PATTERN", \.conditions.pathPattern, help: "the path fits a pattern as a whole"),
      .switch("ignore-case", \.conditions.ignoresCase, help: "letters of the path may have either case"),
      .value("method", "METHOD", \.conditions.method, help: "the method, such as GET"),
      .values("query", "NAME=VALUE", \.conditions.query, help: "a parameter of the query has this value"),
      .values("query-regex", "NAME=PATTERN", \.conditions.queryPatterns, help: "a parameter fits a pattern as a whole"),
      .values("source", "LABEL=VALUE", \.conditions.sources, help: "the request comes from pods with this label"),
      .value("port", "PORT", \.conditions.port, help: "the request was sent to this port"),
      .values("gateway", "NAME", \.conditions.gateways, help: "it comes through this gateway; \"mesh\" means sidecars"),
    ]
  }

  /// Only one condition on the path.
  static var exclusive: [[PartialKeyPath<Self>]] {
    writingExclusive + [[\.conditions.path, \.conditions.pathPrefix, \.conditions.pathPattern]]
  }
}
