import Analysis
import MeshStores
import Output
import Resources
import Routing

/// What a verb sees: a service, and all of the mesh that decides on its routes.
struct RouteScene {
  /// The service as it was named.
  let word: String
  /// The service.
  let service: QualifiedHost
  /// The namespace of the service, in which names of others are looked up, too.
  let namespace: String
  let stored: StoredMesh
  /// What messages call the mesh.
  let meshName: String
  /// Whether this may be a part of the mesh, as files that were named one by one are.
  let isPart: Bool
  /// What is remembered of changes of the service's routes.
  var history = ServiceHistory()

  var mesh: Mesh { stored.mesh }

  /// The VirtualService that decides on the service, or the one of a name; nil when there is none for the service.
  func owner(called name: String?) throws(CommandError) -> RouteOwner? {
    if let name {
      guard let owner = mesh.owner(called: name, in: namespace) else {
        throw .notFound("virtualservice \"\(name)\" not found in namespace \(namespace)", next: nil)
      }
      return owner
    }
    let owners = mesh.owners(of: service, seenFrom: namespace)
    return try one(of: owners, next: "choose one with --virtual-service NAME; Istio follows the first alone")
  }

  /// The only one of some routes for the service; nil if there is none.
  func one(of owners: [RouteOwner], next: String) throws(CommandError) -> RouteOwner? {
    guard owners.count > 1 else { return owners.first }
    let names = owners.map { place(of: $0.object) }
    throw .conflict("\(names.joined(separator: " and ")) all name \(service.name)", next: next)
  }

  /// Refuses a service that nothing in the mesh knows.
  func checkService() throws(CommandError) {
    guard mesh.hosts.hosts(reachedBy: service).isEmpty else { return }
    guard showsHosts else {
      throw .notFound(
        "\(meshName) has neither \(service.name) nor routes that name it",
        next: "give the file that has them, and their namespace with -n"
      )
    }
    let names = mesh.objects(of: .service).filter { $0.namespace == namespace }.map(\.name)
    let near = NearestMatch.candidates(for: word, among: names)
    throw .notFound(
      "there is no service \(service.name) in \(meshName)",
      next: near.isEmpty ? nil : "did you mean \(near.joined(separator: " or "))?"
    )
  }

  /// The rule of a name, or the one that takes all requests that no other rule took.
  func rule(called name: String?, of owner: RouteOwner, _ resource: StoredResource) throws(CommandError) -> RouteRule {
    try rule(name.map(RuleChoice.named) ?? .standard, of: owner)
  }

  /// The rule that is chosen.
  func rule(_ choice: RuleChoice, of owner: RouteOwner) throws(CommandError) -> RouteRule {
    do throws(RuleChoice.Failure) { return try choice.rule(of: owner) } catch {
      throw .input(error.message(in: place(of: owner.object)), next: error.next)
    }
  }

  /// What messages call a resource.
  func place(of object: MeshObject) -> String { stored.resource(of: object)?.reference.place ?? object.origin }
}
