/// The paths that Istio's charts know.
struct HelmValuePaths {
  /// What is known of a path.
  enum Knowledge {
    /// A value stands here.
    case leaf
    /// Values stand below.
    case branch
    case nothing
  }

  private indirect enum Tree {
    case leaf
    case branch([String: Tree])
  }

  static let standard = HelmValuePaths(
    HelmValue.all.map(\.keys) + unread.map { $0.split(separator: ".").map(String.init) }
  )

  private var root = Tree.branch([:])

  private init(_ paths: [[String]]) {
    for path in paths { root = Self.adding(path[...], to: root) }
    // The variables of istiod are anyone's.
    root = Self.adding(["pilot", "env"], to: root)
  }

  func knowledge(of path: [String]) -> Knowledge {
    var tree = root
    for key in path {
      guard case .branch(let children) = tree else { return .leaf }
      guard let child = children[key] else { return .nothing }
      tree = child
    }
    if case .leaf = tree { return .leaf }
    return .branch
  }

  /// The keys that are known below a path.
  func names(below path: [String]) -> [String] {
    var tree = root
    for key in path {
      guard case .branch(let children) = tree, let child = children[key] else { return [] }
      tree = child
    }
    guard case .branch(let children) = tree else { return [] }
    return children.keys.sorted()
  }

  private static func adding(_ path: ArraySlice<String>, to tree: Tree) -> Tree {
    guard let key = path.first else { return .leaf }
    guard case .branch(var children) = tree else { return tree }
    children[key] = adding(path.dropFirst(), to: children[key] ?? .branch([:]))
    return .branch(children)
  }

  /// What the charts read for other things than injection (istio-discovery values.yaml), each with all below it.
  private static let unread = [
    "meshConfig", "gateways.seccompProfile", "gateways.istio-ingressgateway", "gateways.istio-egressgateway",
    "telemetry", "base", "cni", "ztunnel", "istio_cni", "experimental", "compatibilityVersion", "profile",
    "revisionTags", "defaultRevision", "ownerName", "istiodRemote", "global.variant", "global.certSigners",
    "global.configCluster", "global.configValidation", "global.defaultPodDisruptionBudget", "global.defaultResources",
    "global.defaultNodeSelector", "global.defaultTolerations", "global.externalIstiod", "global.ipFamilies",
    "global.ipFamilyPolicy", "global.istiod", "global.meshNetworks", "global.networkPolicy",
    "global.omitSidecarInjectorConfigMap", "global.operatorManageWebhooks", "global.priorityClassName",
    "global.remotePilotAddress", "global.resourceScope", "global.waypoint", "global.agentgateway",
    "global.oneNamespace", "global.podDNSSearchNamespaces", "global.tracer", "global.useMCP", "global.jwtPolicy",
    "global.autoscalingv2API", "global.createRemoteSvcEndpoints", "global.readerServiceAccount",
    "global.proxy.autoInject", "global.proxy.enableCoreDump", "global.sds.use", "global.multiCluster.enabled",
    "global.multiCluster.globalDomainSuffix", "global.multiCluster.includeEnvoyFilter",
    "sidecarInjectorWebhook.enableNamespacesByDefault", "sidecarInjectorWebhook.reinvocationPolicy",
    "sidecarInjectorWebhook.useLegacySelectors", "sidecarInjectorWebhook.objectSelector", "pilot.image", "pilot.hub",
    "pilot.tag", "pilot.variant", "pilot.replicaCount", "pilot.traceSampling", "pilot.resources", "pilot.taint",
    "pilot.extraContainerArgs", "pilot.autoscaleEnabled", "pilot.autoscaleMin", "pilot.autoscaleMax",
    "pilot.autoscaleBehavior", "pilot.cpu", "pilot.memory", "pilot.nodeSelector", "pilot.podAnnotations",
    "pilot.serviceAnnotations", "pilot.deploymentLabels", "pilot.podLabels", "pilot.configMap",
    "pilot.keepaliveMaxServerConnectionAge", "pilot.rollingMaxSurge", "pilot.rollingMaxUnavailable",
    "pilot.affinity", "pilot.tolerations", "pilot.topologySpreadConstraints", "pilot.seccompProfile",
    "pilot.volumes", "pilot.volumeMounts", "pilot.jwksResolverExtraRootCA", "pilot.trustedZtunnelNamespace",
    "pilot.trustedZtunnelName", "pilot.ipFamilies", "pilot.ipFamilyPolicy", "pilot.istiodRemote",
    "pilot.serviceAccountAnnotations", "pilot.envVarFrom", "pilot.enabled", "pilot.initContainers",
  ]
}
