import ArgumentParsing

/// The flags of `meshctl internal-debug`.
struct InternalDebugOptions: IstiodCommandOptions {
  var mesh = MeshOptions()
  var istiods = IstiodChoice()
  var page: PageArgument?
  var asksAll = false
  var showsSecrets = false

  static let arguments: [Argument<Self>] = [
    .optional("PAGE", \.page, help: "the page, with what is asked of it: syncz, config_dump?proxyID=NAME.NAMESPACE")
      .completing(.words(pages))
  ]

  static let flags: [Flag<Self>] =
    [
      .switch("all", \.asksAll, help: "ask every istiod, and write an object of their answers by name"),
      .switch("show-secrets", \.showsSecrets, help: "do not hide private keys"),
    ] + istiodFlags + meshFlags

  /// The pages that only tell something (Istio `pilot/pkg/xds/debug.go`, `AddDebugHandlers`).
  private static let pages = WordList("istiod-pages") {
    [
      Term("adsz", "the connections of proxies, and what each watches"),
      Term("authorizationz", "the authorization policies"),
      Term("cachez", "what is kept of generated configuration"),
      Term("clusterz", "the clusters that it watches"),
      Term("config_distribution", "which proxies have which version of a resource"),
      Term("config_dump", "what it has for a proxy: ?proxyID=NAME.NAMESPACE"),
      Term("configz", "the configuration that it reads"),
      Term("connections", "the proxies that are connected to it"),
      Term("endpointShardz", "the endpoints of services by the cluster that they come from"),
      Term("endpointz", "the endpoints of services"),
      Term("inject", "the templates of injection"),
      Term("instancesz", "the instances of services behind each proxy"),
      Term("list", "the pages that there are"),
      Term("mesh", "the settings of the mesh"),
      Term("networkz", "the gateways between networks"),
      Term("push_status", "what went wrong when it last sent configuration"),
      Term("pushcontext", "what it sends configuration from"),
      Term("registryz", "the services that it knows"),
      Term("sidecarz", "which services each Sidecar lets through"),
      Term("syncz", "what proxies have of what they were sent"),
      Term("telemetryz", "the settings of telemetry"),
    ]
  }
}
