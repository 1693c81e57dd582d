import ArgumentParsing
import ProxyConfig

/// The flags of `meshctl proxy-config diff`.
struct ProxyDiffOptions: ProxyPlaceOptions {
  /// How differences are written.
  enum Format: String, CaseIterable, ArgumentValue {
    case text, json

    var errorFormat: ErrorFormat { self == .json ? .json : .text }
  }

  var mesh = MeshOptions()
  var source = ProxyChoice()
  var others: [OtherProxy] = []
  var workload: ProxyLabels?
  var target: GenerateOptions.Target?
  var types: [ResourceType] = []
  var format = Format.text

  /// As in `proxy-config generate`.
  static var actingUserFlag: String { GenerateOptions.actingUserFlag }

  static let arguments = proxyArguments
  static let flags: [Flag<Self>] = [fileFlag] + placeFlags + comparisonFlags + meshFlags

  private static var comparisonFlags: [Flag<Self>] {
    [
      .values("with", "PROXY", \.others, help: "compare with this instead: a pod, a URL, or a saved dump")
        .details(
          "A URL begins with http://, https:// or unix:, and a file with a point or a slash or ends in .json; anything "
            + "else is a pod or what makes pods. Given again, the proxy is compared with each."
        )
        .completing(.names(.workloads)),
      .value(
        "as",
        "WORKLOAD",
        \.workload,
        help: "the workload whose proxy it is, or labels: app=web,version=v2"
      )
      .details("For a dump that does not say it, or that says a pod which the mesh does not know.")
      .completing(.names(.workloads)),
      .value("target", "TARGET", \.target, help: "for what Envoy to translate; without it, what the proxy itself says"),
      .values("type", "TYPE", \.types, help: "only resources of this type: listeners, routes, clusters, endpoints"),
      .value("output", short: "o", "FORMAT", \.format, help: "how to write what differs"),
    ]
  }

  /// The types that are compared.
  var comparedTypes: [ResourceType] {
    types.isEmpty ? ResourceType.allCases : ResourceType.allCases.filter(types.contains)
  }

  /// Refuses flags that mean nothing together.
  func check() throws(UsageProblem) {
    guard let other = others.first else { return }
    if workload != nil { throw .conflictingFlags("--with \(other.argument)", "--as") }
    if target != nil { throw .conflictingFlags("--with \(other.argument)", "--target") }
  }
}
