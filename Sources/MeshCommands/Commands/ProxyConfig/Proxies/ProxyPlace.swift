import EnvoyAdmin
import Kubernetes

/// Where a proxy that runs is.
enum ProxyPlace: Sendable {
  /// At an address that answers by itself.
  case address(AdminAddress)
  /// The Envoy of a mesh of this machine.
  case local(AdminAddress, LocalMesh)
  /// In a pod of a cluster.
  case pod(ProxyPod, APIClient, port: UInt16)

  /// What messages call it.
  var name: String {
    switch self {
    case .address(let address): "the Envoy at \(address)"
    case .local(_, let mesh): "the Envoy of \(mesh.name)"
    case .pod(let pod, _, _): "pod \(pod.description)"
    }
  }
}
