extension InjectionTemplateCorpus {
  /// The cases that do not pass, each with what it needs.
  static let skips: [String: String] = [
    "gateway": templates,
    "gateway-2": templates,
    "gateway-with-default-container": templates,
    "grpc-agent": templates,
    "grpc-simple": templates,
    "hello-openshift-custom-injection": openShift,
    "hello-openshift-tproxy": openShift,
    "merge-probers": overrides,
    "proxy-override-args": overrides,
    "proxy-override-args-native": overrides,
    "proxy-override-runas-cni": overrides,
    "proxy-override-runas-tproxy": overrides,
    "sidecar-spire": templates,
    "traffic-annotations": proxyConfiguration,
  ]

  private static let openShift = "user ids of OpenShift namespaces are not supported"
  private static let overrides = "the istio-proxy container that a pod has already is not merged with the injected one"
  private static let proxyConfiguration = "proxy.istio.io/config is refused"
  private static let templates = "only one template is rendered"
}
