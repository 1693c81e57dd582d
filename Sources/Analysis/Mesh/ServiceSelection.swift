import Resources
import YAML

/// Which Services select the pods of which objects.
///
/// Building is O(services + their selections), a look-up O(1).
struct ServiceSelection {
  private var byObject: [MeshObject: [MeshObject]] = [:]

  init(_ mesh: Mesh) {
    for service in mesh.objects(of: .service) {
      guard let labels = service.spec?.member("selector")?.textMembers, !labels.isEmpty else { continue }
      for workload in mesh.workloads.selected(by: labels, in: service.namespace) {
        byObject[workload.object, default: []].append(service)
      }
    }
  }

  /// The Services that select an object's pods, in the order of the text.
  func services(of object: MeshObject) -> [MeshObject] { byObject[object] ?? [] }
}
