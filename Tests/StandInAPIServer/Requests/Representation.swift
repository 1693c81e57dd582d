import YAML

/// The form in which a client wants its answer.
enum Representation: Sendable, Equatable {
  case json
  case yaml
  case table
  /// `PartialObjectMetadata`, or a list of them.
  case metadata

  /// The first form of an `Accept` header that can be had.
  init(accept: String?) throws(APIFailure) {
    for clause in (accept ?? "*/*").split(separator: ",") {
      let parts = clause.split(separator: ";").map { $0.filter { $0 != " " } }
      switch (parts.first, parts.first { $0.hasPrefix("as=") }) {
      case ("application/json", "as=Table"): self = .table
      case ("application/json", "as=PartialObjectMetadata"), ("application/json", "as=PartialObjectMetadataList"):
        self = .metadata
      case ("application/json", nil), ("*/*", _), ("application/*", _): self = .json
      case ("application/yaml", nil): self = .yaml
      default: continue
      }
      return
    }
    throw APIFailure(
      406,
      "NotAcceptable",
      "only the following media types are accepted: application/json, application/yaml, "
        + "application/vnd.kubernetes.protobuf"
    )
  }
}
