import Kubernetes
import KubernetesTestSupport
import TestSupport
import Testing

@Suite("KubeCorpus")
struct TranscriptTests {
  @Test("each recorded request is what the client sends, and each recorded answer comes to the right result")
  func transcripts() async throws {
    guard let corpus = Corpus("kube") else { return }
    let operations = TranscriptOperation.all
    var outcomes: [String: Bool] = [:]
    for transcript in try Transcript.all(in: corpus) {
      let problem = await Self.problem(of: transcript, operations[transcript.name])
      outcomes[transcript.name] = problem == nil
      if let problem { print("  \(transcript.name): \(problem)") }
    }
    #expect(outcomes.count == 47)
    #expect(corpus.report(outcomes, skips: [:]) == [])
  }

  private static func problem(of transcript: Transcript, _ operation: TranscriptOperation?) async -> String? {
    guard let operation else { return "no operation" }
    let scripted =
      operation.beside.isEmpty
      ? ScriptedClient(operation.before + [transcript.answer])
      : ScriptedClient(
        operation.before,
        routes: operation.beside.merging([transcript.path: transcript.answer]) { first, _ in first }
      )
    let outcome = await operation.outcome(scripted.client, transcript)
    if outcome != operation.expected { return "came to: \(outcome)" }
    let warnings = transcript.responseHeaders["Warning"] == nil ? [] : ["unknown field \"spec.htp\""]
    if scripted.warnings != warnings { return "warned of: \(scripted.warnings)" }
    let differences = scripted.transport.requests.map { transcript.difference(from: $0) }
    return differences.contains { $0 == nil } ? nil : "sent otherwise: \(differences.compactMap { $0 })"
  }
}
