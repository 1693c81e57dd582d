import ArgumentParsing
import ProxyConfig

/// The flags of `meshctl route explain`.
struct RouteExplainOptions: ManifestCommandOptions {
  var mesh = MeshOptions()
  var manifests = ManifestOptions()
  var method: RequestMethod?
  var address = RequestAddress.none
  var headers: [RequestHeader] = []
  var caller: ProxyLabels?
  var gateway: String?
  var target: GenerateOptions.Target?
  var format: PayloadFormat?

  static let arguments: [Argument<Self>] = [
    .optional("METHOD", \.method, help: "the method of the request; GET if not given"),
    .required("URL", \.address, help: "what is asked for: http://reviews:9080/reviews/0"),
  ]

  static let flags: [Flag<Self>] = manifestFlags + requestFlags + meshFlags

  private static var requestFlags: [Flag<Self>] {
    [
      .values("header", short: "H", "NAME=VALUE", \.headers, help: "a header of the request"),
      .value("from", "WORKLOAD", \.caller, help: "who sends it: a workload, or labels such as app=web,version=v1")
        .completing(.names(.workloads)),
      .value("gateway", "NAME", \.gateway, help: "the gateway that takes it, instead of the caller's sidecar"),
      .value("target", "TARGET", \.target, help: "the proxy: one that a control plane tells, or one Envoy by itself")
        .details(
          "Without it a cluster is asked as its control plane tells the proxies, and manifests as a local mesh."
        ),
      .value("output", short: "o", "FORMAT", \.format, help: "write the explanation as data"),
    ]
  }

  static var exclusive: [[PartialKeyPath<Self>]] { exclusiveMeshes + exclusiveManifests + [[\.caller, \.gateway]] }

  /// The request.
  func call(_ url: RequestURL) -> RouteCall {
    RouteCall(
      method: method ?? .get,
      url: url,
      headers: headers.map { RouteRequest.Header(name: $0.name, value: $0.value) },
      caller: caller,
      gateway: gateway
    )
  }
}
