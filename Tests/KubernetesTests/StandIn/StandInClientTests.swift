import Foundation
import HTTP
import Kubernetes
import StandInAPIServer
import TestSupport
import Testing
import YAML

@Suite("The client over libcurl and TLS, against a stand-in API server", .requires(.python), .requires(.openssl))
struct StandInClientTests {
  private static func object(_ name: String, host: String = "reviews") -> Value {
    [
      "apiVersion": "networking.istio.io/v1", "kind": "VirtualService", "metadata": ["name": .string(name)],
      "spec": ["hosts": [.string(host)]],
    ]
  }

  @Test("objects are created, read, changed, listed in pages and deleted")
  func objects() async throws {
    try await StandInMesh.with { mesh in
      let services = try await mesh.client.resource(named: "vs")
      #expect(try await mesh.client.serverVersion().minorNumber == 36)
      for number in 0..<5 {
        _ = try await mesh.client.create(Self.object("vs-\(number)"), of: services, namespace: "default")
      }
      var pages: [[String]] = []
      for try await element in mesh.client.list(services, .init(namespace: "default"), limit: 2) {
        pages.append(element.page.items.map(\.name))
      }
      #expect(pages == [["vs-0", "vs-1"], ["vs-2", "vs-3"], ["vs-4"]])
      let name = ObjectName(services, namespace: "default", name: "vs-0")
      let read = try await mesh.client.get(name)
      let patched = try await mesh.client.patch(name, .merge(["spec": ["hosts": ["ratings"]]]))
      #expect(try patched.value["spec"]?["hosts"] == ["ratings"])
      let stale: Patch = .json([
        ["op": "replace", "path": "/metadata/resourceVersion", "value": .string(read.resourceVersion)]
      ])
      let conflict = await #expect(throws: APIError.self) { _ = try await mesh.client.patch(name, stale) }
      guard case .conflict = conflict else { throw conflict ?? .cancelled }
      _ = try await mesh.client.delete(name)
      let missing = await #expect(throws: APIError.self) { _ = try await mesh.client.get(name) }
      #expect(missing?.message == "virtualservices.networking.istio.io \"vs-0\" not found")
    }
  }

  @Test("a watch goes on when its connection is cut, and tells what happened meanwhile")
  func watch() async throws {
    try await StandInMesh.with { mesh in
      let services = try await mesh.client.resource(named: "virtualservices")
      _ = try await mesh.client.create(Self.object("first"), of: services, namespace: "default")
      var told: [String] = []
      for try await change in mesh.client.changes(services, .init(namespace: "default")) {
        switch change {
        case .added(let object): told.append("added \(object.name)")
        case .modified(let object): told.append("modified \(object.name)")
        case .deleted(let name): told.append("deleted \(name.name)")
        case .listed:
          told.append("listed")
          _ = try await mesh.client.create(Self.object("second"), of: services, namespace: "default")
        }
        if told.last == "added second" {
          mesh.server.cutConnections()
          try mesh.server.store.seed([Self.object("third")])
        }
        if told.count == 4 { break }
      }
      #expect(told == ["added first", "listed", "added second", "added third"])
    }
  }

  @Test("logs, ports and programs of a pod")
  func pods() async throws {
    try await StandInMesh.with { mesh in
      try mesh.server.store.seed([
        [
          "apiVersion": "v1", "kind": "Pod", "metadata": ["name": "web"],
          "spec": ["containers": [["name": "app", "image": "app"]]],
        ]
      ])
      mesh.server.pods.log("web", "app").write(["one", "two"], from: 1_000_000_000, step: 1_000_000_000)
      mesh.server.pods.forward("web", 15_000, port: mesh.server.port)
      mesh.server.pods.runCommands {
        StandInAPIServer.ExecResult(output: "ran \($0.command.joined(separator: " "))", exitCode: 3)
      }
      let log = try await mesh.client.logs(ofPod: "web", namespace: "default", .init(tailLines: 1))
      #expect(String(decoding: try await log.collect(upTo: 100), as: UTF8.self) == "two\n")
      let result = try await mesh.client.run(["ls", "-l"], inPod: "web", namespace: "default", container: "app")
      #expect(String(decoding: result.output, as: UTF8.self) == "ran ls -l")
      #expect(result.status == 3)
      let port = try await mesh.client.portForward(toPod: "web", namespace: "default", port: 15_000)
      try await port.send(Array("GET /readyz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".utf8))
      var received: [UInt8] = []
      while let bytes = try await port.receive() { received += bytes }
      #expect(String(decoding: received, as: UTF8.self).hasSuffix("\r\n\r\nok"))
      let dead = try await mesh.client.portForward(toPod: "web", namespace: "default", port: 9)
      let error = await #expect(throws: APIError.self) { while try await dead.receive() != nil {} }
      guard case .forwarding = error else { throw error ?? .cancelled }
    }
  }

  @Test("reads are repeated after faults, and a write that was cut off after its work is told as such")
  func faults() async throws {
    try await StandInMesh.with { mesh in
      let services = try await mesh.client.resource(named: "vs")
      _ = try await mesh.client.create(Self.object("reviews"), of: services, namespace: "default")
      let name = ObjectName(services, namespace: "default", name: "reviews")
      for fault in [Fault.reset, .close, .truncatedBody(after: 10), .status(429, retryAfter: 0)] {
        mesh.server.faults.inject(fault)
        #expect(try await mesh.client.get(name).name == "reviews")
      }
      mesh.server.faults.inject(.cutAfterWork)
      let error = await #expect(throws: APIError.self) { _ = try await mesh.client.delete(name) }
      guard case .unknownOutcome = error else { throw error ?? .cancelled }
      let gone = await #expect(throws: APIError.self) { _ = try await mesh.client.get(name) }
      guard case .notFound = gone else { throw gone ?? .cancelled }
    }
  }

  @Test("who may not is told what to ask for, and a server that is gone is named")
  func refusals() async throws {
    try await StandInMesh.with(user: "bob") { mesh in
      let pods = await #expect(throws: APIError.self) {
        _ = try await mesh.client.list(.pods, .init(namespace: "default")).all()
      }
      #expect(
        pods?.message
          == "pods is forbidden: User \"bob\" cannot list resource \"pods\" in API group \"\" in the namespace \"default\""
      )
      #expect(
        pods?.cure == "ask for the permission to list pods in namespace default; see kubectl auth can-i list pods"
          + " -n default"
      )
      mesh.front.stop()
      let error = await #expect(throws: APIError.self) { _ = try await mesh.client.serverVersion() }
      guard case .connection(.refused, _) = error else { throw error ?? .cancelled }
    }
  }
}
