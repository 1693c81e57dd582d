import YAML

/// Makes out who asks, and what they may do.
struct AccessControl: Sendable {
  let configuration: StandInConfiguration

  /// Who a request comes from, impersonation included.
  func user(of request: HTTPRequest) throws(APIFailure) -> StandInUser {
    let user = try authenticated(request)
    guard let name = request.header("Impersonate-User") else { return user }
    try check(
      AccessRequest(
        user: user,
        verb: "impersonate",
        group: "",
        resource: "users",
        subresource: "",
        namespace: "",
        name: name
      )
    )
    return StandInUser(name, groups: request.headerValues("Impersonate-Group"))
  }

  private func authenticated(_ request: HTTPRequest) throws(APIFailure) -> StandInUser {
    if let authorization = request.header("Authorization") {
      guard authorization.hasPrefix("Bearer "), let user = configuration.tokens[String(authorization.dropFirst(7))]
      else { throw .unauthorized }
      return user
    }
    if let subject = request.clientSubject { return StandInUser(certificateSubject: subject) }
    return configuration.userWithoutCredentials ?? .anonymous
  }

  func check(_ access: AccessRequest) throws(APIFailure) {
    guard isAllowed(access) else { throw access.failure }
  }

  func isAllowed(_ access: AccessRequest) -> Bool {
    access.user != .anonymous && configuration.authorize(access)
  }

  /// Answers a SelfSubjectAccessReview.
  func review(_ review: Value, by user: StandInUser, manager: String, time: String) -> Value {
    let asked = review.at("spec", "resourceAttributes") ?? [:]
    let access = AccessRequest(
      user: user,
      verb: asked.text("verb") ?? "",
      group: asked.text("group") ?? "",
      resource: asked.text("resource") ?? "",
      subresource: asked.text("subresource") ?? "",
      namespace: asked.text("namespace") ?? "",
      name: asked.text("name") ?? ""
    )
    var fields: Value = [".": [:]]
    for entry in asked.entries { fields.set("f:\(entry.key)", to: [:]) }
    var answer = review
    answer.set(
      "metadata",
      to: [
        "managedFields": [
          [
            "manager": .string(manager), "operation": "Update", "apiVersion": "authorization.k8s.io/v1",
            "time": .string(time), "fieldsType": "FieldsV1",
            "fieldsV1": ["f:spec": ["f:resourceAttributes": fields]],
          ]
        ]
      ]
    )
    answer.set("status", to: ["allowed": .boolean(isAllowed(access))])
    return answer
  }
}
