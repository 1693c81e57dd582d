import AccessLogging
import Foundation
import TestSupport
import Testing

@Suite("Access logs of a real Envoy are read back", .requires(.envoy), .requires(.python), .requires(.openssl))
struct AccessLogBehaviourTests {
  @Test("every field of every line is what was sent and what came of it, in text and in JSON")
  func fields() throws {
    let upstreams = try Upstreams.shared.get()
    try TemporaryDirectory.with { folder in
      let mesh = LoggedMesh(folder: folder, upstreams: upstreams)
      try RunningEnvoy.with(mesh.manifests, logs: mesh.logs) { (envoy) throws in
        let requests = try Self.send(through: envoy, upstreams, mesh)
        #expect(Self.flags.isSubset(of: requests.map(\.flags)))
        let text = try LoggedLine.lines(of: mesh.text)
        let json = try LoggedLine.lines(of: mesh.json)
        for request in requests {
          #expect(request.differences(from: text[request.client]) == [], "as text")
          #expect(request.differences(from: json[request.client]) == [], "as JSON")
        }
        #expect(text.count == json.count)
      }
    }
  }

  /// What must have happened.
  private static let flags: Set<String> = [
    "-", "NR", "UH", "UF", "FI", "DI", "UT", "URX", "UC", "UPE", "UO", "DC", "DPE", "UF,URX",
  ]

  private static func send(
    through envoy: RunningEnvoy,
    _ upstreams: Upstreams,
    _ mesh: LoggedMesh
  ) throws -> [ToldRequest] {
    let ports = envoy.ports.merging(upstreams.ports) { listener, _ in listener }
    let run = try FinishedProcess.run(
      RealComponent.python.path ?? "python3",
      [
        PackageDirectory.url.appendingPathComponent("Tests/ProxyConfigTests/Servers/logged_requests.py").path,
        String(decoding: try JSONEncoder().encode(ports), as: UTF8.self), mesh.text.path, mesh.json.path,
      ]
    )
    try #require(run.status == 0, "\(run)")
    return try run.output.split(separator: "\n").map { try ToldRequest(String($0)) }
  }
}
