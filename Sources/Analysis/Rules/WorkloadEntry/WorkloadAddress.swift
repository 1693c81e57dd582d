import Resources
import YAML

/// The address of a workload outside of Kubernetes; that it has one, and how Unix sockets are written, is the schema's
/// to say.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateWorkloadEntry`.
struct WorkloadAddress: ObjectRule {
  let kinds: [ResourceKind] = [.workloadEntry]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let spec = object.spec, spec.kind == .mapping else { return }
    guard let address = spec.written("address") else {
      guard let network = spec.written("network") else { return }
      return report.warn(
        "without an address the workload is reached through the gateway of the network '\(network.text)'",
        at: network,
        of: object
      )
    }
    guard !SocketAddress.isUnix(address.text), !IPAddressText.isAddress(address.text) else { return }
    guard let flaw = DomainName.flaw(in: address.text) else { return }
    report.refuse("the address '\(address.text)' \(flaw)", at: address, of: object)
  }
}
