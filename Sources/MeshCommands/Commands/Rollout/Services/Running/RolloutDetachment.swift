import ArgumentParsing
import Console
import MeshStores
import Output
import Rollouts
import Supervision
import Synchronization
import System

/// Has a process of its own go on with a rollout, which outlives the terminal that it was started from.
struct RolloutDetachment {
  /// How long the process has to begin.
  private static let limit = Duration.seconds(60)
  private static let pause = Duration.milliseconds(100)

  private let options: any RolloutDrivingOptions
  private let word: String
  private let store: any MeshStore
  private let context: Context

  init(_ options: any RolloutDrivingOptions, _ word: String, _ store: any MeshStore, in context: Context) {
    self.options = options
    self.word = word
    self.store = store
    self.context = context
  }

  /// Refuses what the process could not be told; to be asked before anything is written.
  static func check(_ options: any RolloutDrivingOptions) throws(CommandError) {
    guard options.driving.isDetached, options.mesh.token != nil else { return }
    throw .input("a token on the command line is shown to no other process", next: "put it into the kubeconfig")
  }

  /// Starts it, and returns when it drives the rollout. What goes wrong is told as the process told it.
  ///
  /// - Parameter place: where the record of the rollout is.
  func start(besides place: RolloutPlace) async throws(CommandError) -> ExitStatus {
    guard let program = ProcessHost.executablePath else {
      throw .input(
        "the path of meshctl itself is not known",
        next: "go on with \(RolloutCommandLine(word: word, mesh: options.mesh)("resume"))"
      )
    }
    try Self.check(options)
    let former = try await holder(of: place)
    let log = try logFile()
    let ending = Ending()
    let child: SupervisedChild
    do throws(SystemError) {
      child = try SupervisedChild(
        ChildCommand(program, words, company: .ownSession),
        output: .appending(log),
        error: .appending(log)
      ) { status in ending.status.withLock { $0 = status } }
    } catch {
      throw .failed(error)
    }
    let end = Deadline(after: Self.limit)
    while !end.isOver {
      if ending.status.withLock(\.self) != nil {
        throw .input("the process that was to drive the rollout ended", next: "see what it told in \(log)")
      }
      // Who is noted from before may have been killed, or may drive on, and then the process ends.
      if let holder = try await holder(of: place), holder != former { return tell(child, log) }
      try await end.pause(Self.pause)
    }
    return tell(child, log)
  }

  /// Where the thread that waits for the child leaves its status.
  private final class Ending: Sendable {
    let status = Mutex<ChildStatus?>(nil)
  }

  private func holder(of place: RolloutPlace) async throws(CommandError) -> String? {
    guard let file = place.recordFile else {
      let patience = StorePatience(context, .text)
      let lease = ClusterLease(for: place.routes, in: store, context.clock, patience)
      return try await lease.read().record?.holder
    }
    return FileLease.holder(in: file)
  }

  private func tell(_ child: SupervisedChild, _ log: String) -> ExitStatus {
    context.report([
      "process \(child.identifier) drives on and tells of it in \(log)",
      "watch it with: \(RolloutCommandLine(word: word, mesh: options.mesh)("watch"))",
    ])
    return .done
  }

  private func logFile() throws(CommandError) -> String {
    let folder = Path.join(try context.stateHome(), "meshctl/rollouts")
    do throws(SystemError) { try PrivateDirectory.create(folder) } catch { throw .failed(error) }
    let name = word.map { $0.isLetter || $0.isNumber || "-.".contains($0) ? $0 : "_" }
    return Path.join(folder, "\(String(name)).log")
  }

  /// The command line that goes on.
  private var words: [String] {
    var words = ["rollout", "resume", word] + options.mesh.plainWords
    for hook in options.gates.hooks { words += ["--hook", hook.argument] }
    words += ["--hook-timeout", options.gates.hookLimit.argument]
    if let prometheus = options.gates.prometheus { words += ["--prometheus", prometheus.argument] }
    let driving = options.driving
    if driving.waiting != .standard { words += ["--wait=\(driving.waiting.argument)"] }
    words += ["--wait-timeout", driving.waitLimit.argument, "--timeout", driving.limit.argument]
    words += ["--on-interrupt", driving.onInterrupt.rawValue]
    words += ["--istio-namespace", driving.istiods.namespace.argument]
    if let revision = driving.istiods.revision { words += ["--revision", revision] }
    if let address = driving.istiods.address { words += ["--istiod", address.argument] }
    if driving.takesOver { words.append("--take-over") }
    return words + (driving.format == .json ? ["-o", "json"] : [])
  }
}
