import Analysis
import Output
import Routing

/// How many pods of a service can take requests, and of each of its subsets.
struct EndpointSection {
  private let services: [MeshObject]
  private let mesh: DescribedMesh

  init(_ services: [MeshObject], _ mesh: DescribedMesh) {
    self.services = services
    self.mesh = mesh
  }

  private struct Count {
    let name: String
    let labels: [String: String]
    let ready: Int
    let place: Place?

    var label: Cell {
      let labels = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
      let style = ready == 0 ? Palette.standard.warning : .plain
      return Cell("\(name)\(labels.isEmpty ? "" : " (\(labels))"): \(ready) ready", style)
    }

    var payload: JSONValue {
      [
        "name": .string(name), "ready": .integer(Int64(ready)),
        "labels": .object(labels.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }),
        "place": place?.payload ?? .null,
      ]
    }
  }

  var section: Section {
    let all = services.map { service in (whole: count(of: service), subsets: subsets(of: service)) }
    return Section(
      key: "endpoints",
      title: "Ready endpoints",
      entries: all.map { Tree($0.whole.label, $0.subsets.map { Tree($0.label) }) },
      payload: .array(
        all.map { service in
          .object([
            .init("service", .string(service.whole.name)), .init("ready", .integer(Int64(service.whole.ready))),
            .init("subsets", .array(service.subsets.map(\.payload))),
          ])
        }
      )
    )
  }

  private func count(of service: MeshObject) -> Count {
    let ready = HostPods(of: mesh.host(of: service), in: mesh.mesh).readyCount(with: [:])
    return Count(name: mesh.name(of: service), labels: [:], ready: ready, place: nil)
  }

  private func subsets(of service: MeshObject) -> [Count] {
    let host = mesh.host(of: service)
    let pods = HostPods(of: host, in: mesh.mesh)
    return HostSubsets(of: host, in: mesh.mesh, seenFrom: service.namespace).definitions.map { subset in
      Count(
        name: "subset \(subset.name)",
        labels: subset.labels,
        ready: pods.readyCount(with: subset.labels),
        place: mesh.place(of: subset.rule)
      )
    }
  }
}
