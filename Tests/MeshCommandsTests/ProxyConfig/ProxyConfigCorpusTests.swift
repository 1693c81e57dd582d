import Console
import Foundation
import ProxyState
import StandInAPIServer
import TestSupport
import Testing

@testable import MeshCommands

/// Holds `meshctl proxy-config` to what istioctl prints for the same proxies, character by character.
@Suite("ProxyConfigCorpus")
struct ProxyConfigCorpusTests {
  /// The secrets of the corpus are judged at a time between the end of the first and that of the last.
  private static let moment = Timestamp(seconds: 1_790_000_000)

  @Test("every table and message is istioctl's")
  func cases() async throws {
    guard let corpus = Corpus("proxy-config") else { return }
    var (outcomes, differences) = try await StatusCorpus(corpus: corpus).outcomes()
    for entry in try JSONDecoder().decode([ProxyConfigCase].self, from: Data(corpus.bytes("cases.json")))
    where !StatusCorpus.areas.contains(entry.area) {
      let difference = try await Self.difference(entry, corpus)
      outcomes[entry.id] = difference == nil
      if let difference { differences.append("\(entry.id): \(difference)") }
    }
    let units = Data(try corpus.bytes("unit-cases.json"))
    for value in try JSONSerialization.jsonObject(with: units) as? [[String: Any]] ?? [] {
      let unit = try ProxyConfigUnitCase(value)
      if unit.area != StatusCorpus.unitArea { outcomes[unit.id] = try unit.holds }
    }
    #expect(corpus.report(outcomes, skips: [:]) == [])
    #expect(differences == [])
  }

  /// What is other than istioctl's; nil when nothing is.
  private static func difference(_ entry: ProxyConfigCase, _ corpus: Corpus) async throws -> String? {
    let run = try await run(entry, corpus)
    if (run.status != .done) != (entry.exitError ?? false) { return "ends with \(run.status): \(run.error)" }
    if let want = entry.want {
      let wanted = String(decoding: try corpus.bytes(want), as: UTF8.self)
      return isSame(run.output, wanted, entry.compare ?? "exact") ? nil : run.output
    }
    // istioctl puts `Error: ` before what meshctl puts `error: ` before.
    let output = run.output + run.error.replacing("error: ", with: "Error: ")
    if let wanted = entry.wantOutput, wanted != output { return output }
    let missing = entry.contains?.all.first { !output.contains($0) }
    return missing.map { "lacks \($0): \(output)" }
  }

  private static func isSame(_ output: String, _ wanted: String, _ comparison: String) -> Bool {
    switch comparison {
    case "json":
      let left = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? NSObject
      return left == (try? JSONSerialization.jsonObject(with: Data(wanted.utf8)) as? NSObject)
    case "text-trim":
      return output.trimmingCharacters(in: .whitespacesAndNewlines)
        == wanted.trimmingCharacters(in: .whitespacesAndNewlines)
    default: return output == wanted
    }
  }

  private static func run(_ entry: ProxyConfigCase, _ corpus: Corpus) async throws -> CommandRun {
    let folder = corpus.folder.path
    var words = entry.args.map { corpus.has($0) && !$0.hasPrefix("/") ? "\(folder)/\($0)" : $0 }
    // What istioctl has as an experiment is a command here; it tells more than istioctl, but for --brief.
    if words.first == "experimental" { words.removeFirst() }
    if words.first == "describe", words.count > 1 { words.append("--brief") }
    guard let cluster = entry.cluster else {
      return await .onMesh(words.map { $0 == "--verbose=false" ? "--summary" : $0 }, clock: .fixed(moment))
    }
    let pods = (cluster.adminAnswers ?? [:]).sorted { $0.key < $1.key }
    let resources = try cluster.resources.map { String(decoding: try corpus.bytes($0), as: UTF8.self) }
    let mesh = try ClusterMesh(resources ?? pods.map { pod(named: $0.key) }.joined(separator: "---\n"))
    var servers: [FakeAdministration] = []
    for (name, answer) in pods {
      let body = try answer.file.map { try corpus.bytes($0) } ?? Array((answer.text ?? "").utf8)
      let server = try FakeAdministration(answering: body)
      mesh.server.pods.forward(name, 15_000, port: server.port)
      servers.append(server)
    }
    return await .onMesh(words, environment: mesh.environment, clock: .fixed(moment))
  }

  private static func pod(named name: String) -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: \(name), namespace: default}
    spec: {containers: [{name: istio-proxy, image: istio/proxyv2}]}

    """
  }
}
