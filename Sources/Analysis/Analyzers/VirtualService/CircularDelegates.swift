import Resources
import YAML

/// VirtualServices that delegate in a circle: each waits for the routes of the next.
struct CircularDelegates: Analyzer {
  let istioName: StaticString? = nil

  private struct Edge {
    let node: Node
    let target: MeshObject
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var edges: [MeshObject: [Edge]] = [:]
    for object in mesh.objects(of: .virtualService) {
      for delegate in object.httpRoutes.compactMap({ $0.member("delegate") }) {
        guard let reference = DelegateReference(delegate, in: object),
          let target = mesh.object(.virtualService, reference.name, in: reference.namespace)
        else { continue }
        edges[object, default: []].append(Edge(node: delegate.member("name") ?? delegate, target: target))
      }
    }
    var finished: Set<MeshObject> = []
    for object in mesh.objects(of: .virtualService) where edges[object] != nil {
      follow(from: object, edges, &finished, into: &report)
    }
  }

  /// Walks the delegations depth first, with a stack of its own, so that a long chain cannot exhaust the program's.
  private func follow(
    from start: MeshObject,
    _ edges: [MeshObject: [Edge]],
    _ finished: inout Set<MeshObject>,
    into report: inout FindingReport
  ) {
    guard !finished.contains(start) else { return }
    var path: [(object: MeshObject, next: Int)] = [(start, 0)]
    var places: [MeshObject: Int] = [start: 0]
    while let (object, next) = path.last {
      let outgoing = edges[object] ?? []
      guard next < outgoing.count else {
        finished.insert(object)
        places[object] = nil
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let edge = outgoing[next]
      if let place = places[edge.target] {
        let names = path[place...].map { "\($0.object.namespace)/\($0.object.name)" }
        let circle = (names + names.prefix(1)).joined(separator: " -> ")
        let message = "the delegation is a circle, so none of it holds: \(circle)"
        report.add(.circularDelegate, message, at: edge.node, of: object)
      } else if !finished.contains(edge.target) {
        places[edge.target] = path.count
        path.append((edge.target, 0))
      }
    }
  }
}
