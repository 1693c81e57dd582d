import Resources
public import System
import YAML

/// Why a store did not do what it was asked.
public enum StoreError: Error, Sendable {
  /// There is no such resource.
  case notFound(ResourceReference)
  /// There is one already; the place is where it is written, on a directory.
  case alreadyExists(ResourceReference, ResourcePlace?)
  /// The resource is not what the write was thought out for.
  case conflict(ResourceReference, Conflict)
  /// A directory holds the resource more than once, so that nobody can tell which to change.
  case ambiguous(ResourceReference, [ResourcePlace])
  /// The edits do not fit the resource, or its text.
  case impossibleEdit(ResourceReference, EditProblem, ResourcePlace?)
  /// What is to be created is no object of a mesh: it lacks the field.
  case notAnObject(missing: FieldPath)
  /// A file that holds what was asked for, and cannot be read as a manifest.
  case unreadable(MalformedFile)
  /// A link leads out of the directory, so that a write would change what is not of this mesh.
  case outside(path: String, directory: String)
  /// Another process has been writing there for longer than can be waited for.
  case locked(path: String)
  /// A call to the operating system failed.
  case file(SystemError)
  /// The store does not know the kind.
  case unknownKind(String)
  /// The server does not know who asks.
  case notAuthenticated(ServerTrouble)
  /// Who asks may not do it; the message is the server's and names the permission.
  case forbidden(ServerTrouble)
  /// The server cannot be reached.
  case unreachable(ServerTrouble)
  /// The server refuses the object.
  case rejected(ResourceReference, message: String, causes: [FieldCause])
  /// The server cannot answer now, or its answer makes no sense; the status is that of HTTP.
  case server(status: Int, ServerTrouble)
  /// There was no answer in time. Of a write nobody knows whether it was made.
  case timedOut(ServerTrouble)
  /// The task was cancelled before anything was written.
  case cancelled
}

extension StoreError {
  /// What happened and where: a lower-case sentence without a full stop; it may hold untrusted text.
  public var message: String {
    switch self {
    case .notFound(let reference): "\(reference.place) not found"
    case .alreadyExists(let reference, let place):
      "\(reference.place) already exists" + (place.map { " at \($0)" } ?? "")
    case .conflict(let reference, let conflict): conflict.message(of: reference)
    case .ambiguous(let reference, let places):
      "\(reference.place) is given more than once: at \(places.map(\.description).joined(separator: " and "))"
    case .impossibleEdit(let reference, let problem, let place):
      "\(reference.place) cannot be changed" + (place.map { " at \($0)" } ?? "") + ": \(problem.message)"
    case .notAnObject(let path): "the object has no \(path)"
    case .unreadable(let file): "\(file.place): \(file.message)"
    case .outside(let path, let directory): "\(path) is a link out of \(directory), and is not written"
    case .locked(let path): "another process is writing in \(path)"
    case .file(let error): "cannot \(error)"
    case .unknownKind(let word): "there is no kind \"\(word)\""
    case .rejected(let reference, let message, let causes): Self.rejection(of: reference, message, causes)
    case .notAuthenticated(let trouble), .forbidden(let trouble), .unreachable(let trouble), .server(_, let trouble),
      .timedOut(let trouble):
      trouble.message
    case .cancelled: "cancelled before anything was written"
    }
  }

  private static func rejection(of reference: ResourceReference, _ message: String, _ causes: [FieldCause]) -> String {
    let fields = causes.map { $0.path.isEmpty ? $0.message : "\($0.path): \($0.message)" }
    return "\(reference.place) is refused: \(fields.isEmpty ? message : fields.joined(separator: "; "))"
  }

  /// What to do about it; nil if that is plain.
  public var next: String? {
    switch self {
    case .conflict(_, .changed), .conflict(_, .test): "look at what it is now, then repeat the command"
    case .conflict(_, .managed): "repeat with --force-conflicts to take the fields over, or leave them out"
    case .ambiguous: "remove all but one"
    case .unknownKind: "see with meshctl check whether it is installed, and whether the server is the right one"
    case .locked: "wait for it to end, then repeat the command"
    case .notAuthenticated(let trouble), .forbidden(let trouble), .unreachable(let trouble), .server(_, let trouble),
      .timedOut(let trouble):
      trouble.cure
    case .outside: "give the directory that the link leads to as the mesh"
    default: nil
    }
  }
}

extension Conflict {
  fileprivate func message(of reference: ResourceReference) -> String {
    switch self {
    case .changed(let current):
      return "\(reference.place) was changed by someone else since it was read"
        + (current.place.map { ", at \($0)" } ?? "")
    case .test(let path, let expected, let found):
      guard reference.kind != .secret else { return "\(path) of \(reference.place) is not what it should be" }
      let found = found.map { Emitter(.flow).text(for: $0) } ?? "not there"
      return "\(path) of \(reference.place) is \(found), and not \(Emitter(.flow).text(for: expected))"
    case .managed(let fields):
      let list = fields.map { "\($0.path) by \($0.manager)" }.joined(separator: ", ")
      return "others manage fields of \(reference.place): \(list)"
    }
  }
}
