import Console
import Kubernetes
import MeshStores
import Resources
import Rollouts
import YAML

/// A Lease of the API beside the VirtualService that is shifted.
///
/// Source: Kubernetes `staging/src/k8s.io/api/coordination/v1/types.go`, `LeaseSpec`.
struct ClusterLease: RolloutLease {
  private static let kind = ResourceKind(group: "coordination.k8s.io", kind: "Lease", plural: "leases")

  private let store: any MeshStore
  private let clock: WallClock
  private let patience: StorePatience
  private let reference: ResourceReference

  /// - Parameter routes: the VirtualService.
  init(for routes: ResourceReference, in store: any MeshStore, _ clock: WallClock, _ patience: StorePatience) {
    self.store = store
    self.clock = clock
    self.patience = patience
    reference = ResourceReference(Self.kind, "meshctl-rollout-\(routes.name)", namespace: routes.namespace)
  }

  func read() async throws(CommandError) -> (record: LeaseRecord?, revision: String?) {
    let resource = try await patience.result { () async throws(StoreError) -> StoredResource? in
      do throws(StoreError) { return try await store.get(reference) } catch {
        if case .notFound = error { return nil }
        throw error
      }
    }
    guard let resource else { return (nil, nil) }
    return (Self.record(resource.node.member("spec")), resource.revision.description)
  }

  func write(_ record: LeaseRecord, replacing revision: String?) async throws(CommandError) -> String? {
    let spec = spec(record)
    return try await patience.result { () async throws(StoreError) -> String? in
      do throws(StoreError) {
        guard let revision else {
          return try await store.create(object(spec), dryRun: .none).revision.description
        }
        let edits: [Edit] = [.set(["spec"], spec)]
        return try await store.edit(reference, at: Revision(revision), edits, dryRun: .none).revision.description
      } catch {
        switch error {
        // Of a write without an answer nobody knows whether it was made: whoever looks again sees.
        case .conflict, .alreadyExists, .notFound, .timedOut: return nil
        default: throw error
        }
      }
    }
  }

  private func object(_ spec: Value) -> Value {
    let metadata: Value = [
      "name": .string(reference.name), "namespace": .string(reference.namespace),
      "labels": ["app.kubernetes.io/managed-by": "meshctl"],
    ]
    return [
      "apiVersion": "coordination.k8s.io/v1", "kind": "Lease", "metadata": metadata, "spec": spec,
    ]
  }

  /// An empty holder is refused (Kubernetes `pkg/apis/coordination/validation`, `ValidateLeaseSpec`): there is none.
  private func spec(_ record: LeaseRecord) -> Value {
    let holder: [Value.Entry] = record.holder.map { [.init("holderIdentity", .string($0))] } ?? []
    return .mapping(
      holder + [
        .init("leaseDurationSeconds", .integer(Int64(record.seconds))), .init("renewTime", .string(now)),
        .init("leaseTransitions", .integer(Int64(record.term))),
      ]
    )
  }

  private static func record(_ spec: Node?) -> LeaseRecord {
    let holder = spec?.member("holderIdentity")?.text ?? ""
    return LeaseRecord(
      holder: holder.isEmpty ? nil : holder,
      term: Int(clamping: spec?.member("leaseTransitions")?.integer ?? 0),
      renewal: spec?.member("renewTime")?.text ?? "",
      seconds: Int(clamping: spec?.member("leaseDurationSeconds")?.integer ?? 15)
    )
  }

  /// With exactly six digits of a second, as `MicroTime` is read (apimachinery `meta/v1/micro_time.go`).
  private var now: String {
    let moment = clock.now()
    let digits = String(1_000_000 + moment.nanoseconds / 1_000).dropFirst()
    return "\(RFC3339.text(moment).dropLast()).\(digits)Z"
  }
}
