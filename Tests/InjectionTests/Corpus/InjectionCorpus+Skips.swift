extension InjectionCorpus {
  /// The cases that do not pass, each with what it needs.
  static let skips: [String: String] = [
    "format-duration": meshConfig,
    "gateway": templates,
    "gateway-2": templates,
    "gateway-with-default-container": templates,
    "grpc-agent": templates,
    "grpc-simple": templates,
    "hello-always": chartValues,
    "hello-cncf-networks": networkPlugin,
    "hello-existing-cncf-networks": networkPlugin,
    "hello-image-secrets-in-values": chartValues,
    "hello-mount-mtls-certs": chartValues,
    "hello-multiple-image-secrets": chartValues,
    "hello-openshift-custom-injection": openShift,
    "hello-openshift-tproxy": openShift,
    "hello-probes-localhost": meshConfig,
    "hello-probes-proxyHoldsApplication": chartValues,
    "hello-proxyHoldsApplication": chartValues,
    "hello-proxyImageName": chartValues,
    "hello-proxyInitImageName": chartValues,
    "hello-template-in-values": chartValues,
    "hello-tracing-disabled": meshConfig,
    "kubevirtInterfaces": chartValues,
    "merge-probers": chartValues,
    "proxy-override-args": overrides,
    "proxy-override-args-native": overrides,
    "proxy-override-runas-cni": networkPlugin,
    "proxy-override-runas-tproxy": meshConfig,
    "proxy-resources-memory-null": chartValues,
    "proxy-resources-mixed-null": chartValues,
    "proxy-resources-null": chartValues,
    "proxy-resources-null-no-init": chartValues,
    "proxy-resources-zero": chartValues,
    "reroute-virtual-interfaces": chartValues,
    "sidecar-spire": templates,
    "status-params": chartValues,
    "traffic-annotations": meshConfig,
    "traffic-params": chartValues,
  ]

  private static let chartValues = "settings are not read from the chart's values"
  private static let meshConfig = "settings are not read from the mesh configuration, nor proxy.istio.io/config"
  private static let networkPlugin = "capture by Istio's network plugin is not supported"
  private static let openShift = "user ids of OpenShift namespaces are not supported"
  private static let overrides = "a pod's own istio-proxy container is not merged"
  private static let templates = "only the built-in sidecar template is supported"
}
