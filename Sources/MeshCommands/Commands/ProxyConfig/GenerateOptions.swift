import ArgumentParsing
import ProxyConfig

/// The flags of `meshctl proxy-config generate`.
struct GenerateOptions: ManifestCommandOptions {
  /// What Envoy the configuration is for.
  enum Target: String, CaseIterable, ArgumentValue {
    case istiod, standalone
  }

  var mesh = MeshOptions()
  var manifests = ManifestOptions()
  var types: [ResourceType] = []
  var proxy = ProxyArgument.kind(.sidecar)
  var workload: ProxyLabels?
  var target = Target.istiod
  var isBootstrap = false
  var collector: CollectorAddress?
  var naming = NamingScheme.current
  var notesSources = false
  var validates = true
  var format = PayloadFormat.yaml

  /// Everyone who has to do with proxies knows `--as` as the workload that is looked through.
  static var actingUserFlag: String { "as-user" }

  static let arguments: [Argument<Self>] = [
    .remaining("TYPE", \.types, help: "the types of resources to show; without one, all of them")
  ]

  static let flags: [Flag<Self>] = manifestFlags + proxyFlags + outputFlags + meshFlags

  private static var proxyFlags: [Flag<Self>] {
    [
      .value("proxy", "PROXY", \.proxy, help: "whose configuration: sidecar, gateway, router, or a pod of the mesh")
        .details(
          "A pod or what makes pods, by name or as KIND/NAME: reviews-v1-5d8f, deployment/reviews-v1. Its labels, its "
            + "service account and its address are those in the mesh. router is Istio's word for a gateway; without --as "
            + "it is the one that the mesh's Gateways select."
        )
        .completing(.names(.workloads)),
      .value(
        "as",
        "WORKLOAD",
        \.workload,
        help: "the workload of the sidecar or gateway, or labels: app=web,version=v2"
      )
      .completing(.names(.workloads)),
      .value("target", "TARGET", \.target, help: "for what Envoy: as a control plane would send it, or one by itself"),
      .switch("bootstrap", \.isBootstrap, help: "print what Envoy is started with"),
      .value("zipkin", "HOST:PORT", \.collector, help: "with --bootstrap: send traces to this collector"),
      .value("format", "NAMES", \.naming, help: "how clusters are called"),
    ]
  }

  private static var outputFlags: [Flag<Self>] {
    [
      .switch("validate", \.validates, help: "check manifests first; --validate=false does not"),
      .switch("with-sources", \.notesSources, help: "note in the metadata of each part what it came from")
        .details("Below filter_metadata.meshctl.sources: the object, the file and the line. Envoy takes it."),
      .value("output", short: "o", "FORMAT", \.format, help: "how to write the configuration"),
    ]
  }

  static var exclusive: [[PartialKeyPath<Self>]] { exclusiveMeshes + exclusiveManifests }

  /// Refuses flags that mean nothing together.
  func check() throws(UsageProblem) {
    if case .workload = proxy, workload != nil { throw .conflictingFlags("--proxy \(proxy.argument)", "--as") }
    if isBootstrap, let type = types.first { throw .conflictingFlags("--bootstrap", type.argument) }
    if !isBootstrap, collector != nil { throw .misplacedFlag("--zipkin", needs: "--bootstrap") }
    if manifests.isRecursive, manifests.filenames.isEmpty { throw .misplacedFlag("--recursive", needs: "--filename") }
  }

  var translationTarget: TranslationTarget {
    switch target {
    case .istiod: .istiod
    case .standalone: .standalone(TranslationTarget.Standalone())
    }
  }

  /// Whether resources of a type are shown.
  func shows(_ type: ResourceType) -> Bool { types.isEmpty || types.contains(type) }

  /// What to print of a translation.
  func message(_ translation: Translation, _ identity: ProxyIdentity) -> SourcedMessage {
    guard isBootstrap else { return translation.message(of: ResourceType.allCases.filter(shows)) }
    let source: Bootstrap.Source =
      switch target {
      case .istiod: .controlPlane(Bootstrap.DiscoveryServer())
      case .standalone: .fixed(translation.inlined)
      }
    return Bootstrap(
      for: identity,
      administration: .socket(host: "127.0.0.1", port: Bootstrap.administrationPort),
      source: source,
      tracing: collector?.tracing
    ).message
  }
}
