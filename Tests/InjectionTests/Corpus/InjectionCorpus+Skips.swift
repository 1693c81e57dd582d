extension InjectionCorpus {
  /// The cases that do not pass, each with what it needs.
  static let skips: [String: String] = [
    "format-duration": meshConfig,
    "gateway": templates,
    "gateway-2": templates,
    "gateway-with-default-container": templates,
    "grpc-agent": templates,
    "grpc-simple": templates,
    "hello-cncf-networks": networkPlugin,
    "hello-existing-cncf-networks": networkPlugin,
    "hello-mount-mtls-certs": mountedCertificates,
    "hello-openshift-custom-injection": openShift,
    "hello-openshift-tproxy": openShift,
    "hello-probes-localhost": meshConfig,
    "hello-tracing-disabled": meshConfig,
    "merge-probers": overrides,
    "proxy-override-args": overrides,
    "proxy-override-args-native": overrides,
    "proxy-override-runas-cni": networkPlugin,
    "proxy-override-runas-tproxy": meshConfig,
    "sidecar-spire": templates,
    "traffic-annotations": meshConfig,
  ]

  private static let meshConfig = "settings are not read from the mesh configuration, nor proxy.istio.io/config"
  private static let mountedCertificates = "mounting certificates from secrets is not supported"
  private static let networkPlugin = "capture by Istio's network plugin is not supported"
  private static let openShift = "user ids of OpenShift namespaces are not supported"
  private static let overrides = "the istio-proxy container that a pod has already is not merged with the injected one"
  private static let templates = "only the built-in sidecar template is supported"
}
