import Analysis
import Output
import Resources

/// Commands that show more of what was told.
struct NextSection {
  private let subject: Subject
  private let mesh: DescribedMesh
  private let surroundings: Surroundings

  init(_ subject: Subject, _ mesh: DescribedMesh, _ surroundings: Surroundings) {
    self.subject = subject
    self.mesh = mesh
    self.surroundings = surroundings
  }

  var section: Section {
    let commands = commands.map {
      (["meshctl"] + $0 + surroundings.meshWords).map(ShellWord.quoted).joined(separator: " ")
    }
    return Section(
      key: "next",
      title: "Next",
      entries: commands.map { Tree(Cell($0)) },
      payload: .array(commands.map(JSONValue.string))
    )
  }

  private var commands: [[String]] {
    let namespace = subject.object.namespace == "default" ? [] : ["-n", subject.object.namespace]
    var commands: [[String]] = []
    if let service = subject.services.first, let port = port(of: service) {
      let own = service.namespace == "default" ? [] : ["-n", service.namespace]
      commands.append(["route", "get", service.name] + own)
      commands.append(["route", "explain", "http://\(service.name).\(service.namespace):\(port)/"] + own)
    }
    if mesh.isCluster, let pod = subject.meshedPods.first {
      let name = "\(pod.workload.object.name).\(pod.workload.namespace)"
      commands += [["proxy-status", name], ["proxy-config", "all", name], ["authz", "check", name]]
    }
    if let pod = subject.pods.first, subject.kind != .virtualService, pod.proxy == nil, !pod.isAmbient {
      let kind = pod.workload.object.identity.type.kind.lowercased()
      let own = pod.workload.namespace == "default" ? [] : ["-n", pod.workload.namespace]
      commands.append(["check-inject", "\(kind)/\(pod.workload.object.name)"] + own)
    }
    commands.append(["get", "\(subject.kind.rawValue)/\(subject.object.name)", "-o", "yaml"] + namespace)
    return commands
  }

  private func port(of service: MeshObject) -> Int? {
    (service.spec?.elements("ports") ?? []).compactMap(ServicePortForm.init).first { $0.transport != "UDP" }?.number
  }
}
