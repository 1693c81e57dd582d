import Diagnostics
import Testing
import YAML

@testable import LogStreams

@Suite("What a pod's status says of a container's logs")
struct ContainerStateTests {
  private static func state(_ yaml: String?, phase: String = "Running", policy: String = "Always") throws
    -> ContainerState
  {
    guard let yaml else { return ContainerState(nil, phase: phase, policy: policy) }
    let root = try #require(Parser.parse(SourceFile(name: "status", bytes: Array(yaml.utf8))).root)
    return ContainerState(root, phase: phase, policy: policy)
  }

  private static let first = ContainerRun(number: 0, identifier: "a")
  private static let second = ContainerRun(number: 1, identifier: "b")

  @Test(
    "which runs can be read",
    arguments: [
      (nil, ContainerState(current: ContainerRun(number: 0), isRunning: true)),
      ("{restartCount: 0, state: {waiting: {reason: ContainerCreating}}}", ContainerState()),
      (
        "{restartCount: 0, containerID: a, state: {running: {}}}", ContainerState(current: first, isRunning: true)
      ),
      (
        "{restartCount: 1, containerID: b, state: {running: {}}, lastState: {terminated: {containerID: a}}}",
        ContainerState(current: second, isRunning: true, previous: first)
      ),
      (
        "{restartCount: 1, containerID: b, state: {waiting: {reason: X}}, lastState: {terminated: {containerID: b}}}",
        ContainerState(current: second)
      ),
      (
        "{restartCount: 0, containerID: a, state: {terminated: {exitCode: 1, containerID: a}}}",
        ContainerState(current: first)
      ),
      (
        "{restartCount: -9223372036854775808, containerID: b, state: {running: {}}, lastState: {terminated: {containerID: a}}}",
        ContainerState(current: ContainerRun(number: 0, identifier: "b"), isRunning: true, previous: first)
      ),
    ] as [(String?, ContainerState)]
  )
  func runs(yaml: String?, expected: ContainerState) throws { #expect(try Self.state(yaml) == expected) }

  @Test(
    "whether another run will follow",
    arguments: [
      (0, "Running", "Always", false), (0, "Running", "OnFailure", true), (1, "Running", "OnFailure", false),
      (1, "Running", "Never", true), (0, "Succeeded", "Always", true), (1, "Failed", "OnFailure", true),
    ]
  )
  func finality(exitCode: Int, phase: String, policy: String, isFinal: Bool) throws {
    let yaml = "{restartCount: 0, containerID: a, state: {terminated: {exitCode: \(exitCode), containerID: a}}}"
    #expect(try Self.state(yaml, phase: phase, policy: policy).isFinal == isFinal)
  }
}
