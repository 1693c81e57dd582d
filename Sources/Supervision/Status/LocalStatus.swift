import ProxyConfig
public import System

/// What is known of a mesh that runs on this machine, as its supervisor writes it down.
public struct LocalStatus: Hashable, Sendable {
  /// How far the mesh has come.
  public enum Phase: String, Hashable, Sendable {
    /// Envoy is not ready for the first time.
    case starting
    /// Envoy serves.
    case up
    /// Envoy ended and is started again.
    case restarting
    /// Requests under way are finished, and nothing more is taken.
    case stopping
  }

  /// A port of this machine, and what it leads to.
  public struct Port: Hashable, Sendable {
    /// The number.
    public let number: Int
    /// `mesh` for every host of the mesh, else the gateway or the port of a service.
    public let purpose: String

    /// Makes one.
    public init(_ number: Int, _ purpose: String) {
      self.number = number
      self.purpose = purpose
    }
  }

  /// A running Envoy.
  public struct Envoy: Hashable, Sendable {
    /// The process.
    public let process: ProcessIdentity
    /// How often an Envoy took over before it.
    public let epoch: Int

    /// Makes one.
    public init(process: ProcessIdentity, epoch: Int) {
      self.process = process
      self.epoch = epoch
    }
  }

  /// How much Envoy is told.
  public struct Configuration: Hashable, Sendable {
    /// The number of the last change, from 1.
    public var revision = 0
    /// When it was made, in seconds since 1970.
    public var changedAt: Int64 = 0
    /// The number of listeners.
    public var listeners = 0
    /// The number of route configurations.
    public var routes = 0
    /// The number of clusters.
    public var clusters = 0

    /// Nothing yet.
    public init() {}
  }

  /// The directory of manifests, from the root.
  public var mesh: String
  /// The process that keeps Envoy in step with it.
  public var supervisor: ProcessIdentity
  /// How far the mesh has come.
  public var phase = Phase.starting
  /// Since when the supervisor runs, in seconds since 1970.
  public var startedAt: Int64
  /// The program of Envoy.
  public var program: String
  /// The Envoys, the newest last: two while one takes over from another.
  public var envoys: [Envoy] = []
  /// How often an Envoy had to be started again because it ended.
  public var restarts = 0
  /// Where the administration of Envoy answers: `unix:PATH` or `http://127.0.0.1:PORT`.
  public var administration: String
  /// The ports of this machine.
  public var ports: [Port] = []
  /// A host of the mesh with its port, to try it with; nil without any.
  public var exampleHost: String?
  /// How much Envoy is told.
  public var configuration = Configuration()
  /// Why what the directory says now is not in force; nil when it is.
  public var refusal: Refusal?
  /// What was not translated as it was meant.
  public var warnings: [Complaint] = []

  /// Makes the status of a supervisor that has just begun.
  public init(
    mesh: String,
    supervisor: ProcessIdentity,
    startedAt: Int64,
    program: String,
    administration: String
  ) {
    self.mesh = mesh
    self.supervisor = supervisor
    self.startedAt = startedAt
    self.program = program
    self.administration = administration
  }

  /// The port for every host of the mesh.
  public var meshPort: Int? { ports.first { $0.purpose == Self.meshPurpose }?.number }

  static let meshPurpose = "mesh"
}
