import Analysis
import MeshStores
import Resources
import YAML

/// Resources of a mesh that are looked at together.
struct StoredMesh {
  /// The resources and their indices.
  let mesh: Mesh
  private let stored: [MeshObject: StoredResource]

  /// Puts resources together.
  init(_ resources: [StoredResource], of store: any MeshStore) {
    var stored: [MeshObject: StoredResource] = [:]
    var objects: [MeshObject] = []
    for resource in resources {
      let object = MeshObject(resource)
      stored[object] = resource
      objects.append(object)
    }
    var settings = MeshSettings()
    settings.defaultNamespace = store.defaultNamespace
    self.stored = stored
    mesh = Mesh(objects, settings: settings)
  }

  /// The resource that an object of `mesh` is.
  func resource(of object: MeshObject) -> StoredResource? { stored[object] }

  /// The resource that a reference finds.
  func resource(_ reference: ResourceReference) -> StoredResource? {
    mesh.object(reference.kind, reference.name, in: reference.namespace).flatMap { stored[$0] }
  }

  /// All resources, in the order of the text.
  var resources: [StoredResource] { mesh.objects.compactMap { stored[$0] } }
}

extension MeshObject {
  /// The object that a resource of a mesh is.
  convenience init(_ resource: StoredResource) {
    let reference = resource.reference
    let identity = ObjectIdentity(type: resource.type, name: reference.name, namespace: reference.namespace)
    self.init(resource.node, identity, defaultNamespace: reference.namespace)
  }
}
