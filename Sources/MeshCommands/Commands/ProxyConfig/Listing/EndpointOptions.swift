import ArgumentParsing
import ProxyState

/// The flags of commands that show endpoints.
struct EndpointOptions: ProxyCommandOptions {
  var mesh = MeshOptions()
  var source = ProxyChoice()
  var format = ProxyFormat.short
  var filter = EndpointFilter()

  /// `--cluster` is the cluster of Envoy here, as in istioctl, and not that of the kubeconfig.
  static var kubeconfigClusterFlag: String { "kubeconfig-cluster" }

  static let arguments = proxyArguments
  static let flags: [Flag<Self>] = sourceFlags + filterFlags + formatFlags + meshFlags

  private static var filterFlags: [Flag<Self>] {
    [
      .value("address", "ADDRESS", \.filter.address, help: "only endpoints with this address"),
      .value("port", "PORT", \.filter.port, help: "only endpoints with this port"),
      .value("cluster", "NAME", \.filter.cluster, help: "only endpoints of the cluster of this whole name"),
      .value("status", "STATUS", \.filter.health, help: "only endpoints of this status: healthy, unhealthy, …")
        .details("What discovery says of them. Those that failing requests have thrown out are told by OUTLIER CHECK."),
    ]
  }
}
