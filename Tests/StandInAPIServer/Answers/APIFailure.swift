import YAML

/// A refusal in the words of a real API server.
public struct APIFailure: Error, Sendable {
  /// The HTTP status.
  public let code: Int
  /// The one word of `reason`; empty where a real server leaves it out.
  public let reason: String
  /// The sentence for people.
  public let message: String
  /// What the refusal is about.
  public let details: Value?
  /// The token with which an expired list can be gone on with.
  var continueToken: String?

  /// Makes a refusal.
  public init(_ code: Int, _ reason: String, _ message: String, details: Value? = nil) {
    self.code = code
    self.reason = reason
    self.message = message
    self.details = details
  }

  /// The `Status` object of the answer.
  public var status: Value {
    var value: Value = ["kind": "Status", "apiVersion": "v1", "metadata": [:], "status": "Failure"]
    if let continueToken { value.set("metadata", "continue", to: .string(continueToken)) }
    value.set("message", to: .string(message))
    if !reason.isEmpty { value.set("reason", to: .string(reason)) }
    value.set("details", to: details)
    value.set("code", to: .integer(Int64(code)))
    return value
  }
}

// The words are those of k8s.io/apimachinery/pkg/api/errors and k8s.io/apiserver.
extension APIFailure {
  static func badRequest(_ message: String) -> APIFailure { APIFailure(400, "BadRequest", message) }

  static func notFound(_ resource: ServedResource, _ name: String) -> APIFailure {
    let message = "\(resource.qualifiedName) \"\(name)\" not found"
    return APIFailure(404, "NotFound", message, details: details(resource, name))
  }

  static func alreadyExists(_ resource: ServedResource, _ name: String) -> APIFailure {
    let message = "\(resource.qualifiedName) \"\(name)\" already exists"
    return APIFailure(409, "AlreadyExists", message, details: details(resource, name))
  }

  static func conflict(_ resource: ServedResource, _ name: String, _ why: String) -> APIFailure {
    let message = "Operation cannot be fulfilled on \(resource.qualifiedName) \"\(name)\": \(why)"
    return APIFailure(409, "Conflict", message, details: details(resource, name))
  }

  static func modified(_ resource: ServedResource, _ name: String) -> APIFailure {
    conflict(
      resource,
      name,
      "the object has been modified; please apply your changes to the latest version and try again"
    )
  }

  static func invalid(_ resource: ServedResource, _ name: String, _ causes: [FieldCause]) -> APIFailure {
    invalid(kind: resource.kind, group: resource.group, name, causes)
  }

  static func invalid(kind: String, group: String, _ name: String, _ causes: [FieldCause]) -> APIFailure {
    let texts = causes.map { "\($0.field): \($0.message)" }
    let list = texts.count == 1 ? texts[0] : "[" + texts.joined(separator: ", ") + "]"
    var details: Value = ["name": .string(name)]
    if !group.isEmpty { details.set("group", to: .string(group)) }
    details.set("kind", to: .string(kind))
    details.set("causes", to: .sequence(causes.map(\.value)))
    let qualified = group.isEmpty ? kind : "\(kind).\(group)"
    return APIFailure(422, "Invalid", "\(qualified) \"\(name)\" is invalid: \(list)", details: details)
  }

  static let patchRejected = APIFailure(
    422,
    "Invalid",
    "the server rejected our request due to an error in our request",
    details: [:]
  )

  static func unsupportedMediaType(_ accepted: [String]) -> APIFailure {
    APIFailure(
      415,
      "UnsupportedMediaType",
      "the body of the request was in an unknown format - accepted media types include: "
        + accepted.joined(separator: ", ")
    )
  }

  static func methodNotAllowed(_ resource: ServedResource) -> APIFailure {
    APIFailure(
      405,
      "MethodNotAllowed",
      "the server does not allow this method on the requested resource",
      details: [:]
    )
  }

  static let unauthorized = APIFailure(401, "Unauthorized", "Unauthorized")

  /// The history of changes that is asked for is gone.
  static func expired(_ message: String) -> APIFailure { APIFailure(410, "Expired", message) }

  private static func details(_ resource: ServedResource, _ name: String) -> Value {
    var details: Value = ["name": .string(name)]
    if !resource.group.isEmpty { details.set("group", to: .string(resource.group)) }
    details.set("kind", to: .string(resource.plural))
    return details
  }
}
