import Metrics
import Testing

@Suite("Answers of Prometheus")
struct PrometheusAnswerTests {
  private static func answer(_ text: String) throws(PrometheusRefusal) -> PrometheusAnswer {
    try PrometheusAnswer(Array(text.utf8))
  }

  @Test(
    "proves that every kind of result is read, also what is no finite number",
    arguments: [
      (#"{"status":"success","data":{"resultType":"vector","result":[]}}"#, PrometheusAnswer(.series([]))),
      (
        #"{"status":"success","data":{"result":[{"metric":{"__name__":"up","a":"\"b\""},"value":[1.5,"NaN"]}],"resultType":"vector"}}"#,
        PrometheusAnswer(.series([PrometheusSeries(labels: ["__name__": "up", "a": "\"b\""], samples: [])]))
      ),
      (
        #"{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1,"2"],[2.5,"+Inf"],[3,"x"],[4]]}]}}"#,
        PrometheusAnswer(
          .series([
            PrometheusSeries(
              labels: [:],
              samples: [PrometheusSample(time: 1, value: 2), PrometheusSample(time: 2.5, value: .infinity)]
            )
          ])
        )
      ),
      (
        #"{"status":"success","warnings":["slow"],"data":{"resultType":"scalar","result":[1,"2"]}}"#,
        PrometheusAnswer(.scalar(PrometheusSample(time: 1, value: 2)), warnings: ["slow"])
      ),
      (#"{"status":"success","data":["a","b"]}"#, PrometheusAnswer(.words(["a", "b"]))),
    ] as [(String, PrometheusAnswer)]
  )
  func results(text: String, expected: PrometheusAnswer) throws {
    let answer = try Self.answer(text)
    // NaN equals nothing, itself included.
    if let sample = answer.series.first?.samples.first, sample.value.isNaN {
      #expect(answer.series.first?.labels == expected.series.first?.labels)
    } else {
      #expect(answer == expected)
    }
  }

  @Test(
    "proves that errors are told by their kind, and that another text is no answer",
    arguments: [
      (
        #"{"status":"error","errorType":"bad_data","error":"parse error"}"#,
        PrometheusRefusal.refused(.badQuestion, "parse error")
      ),
      (#"{"status":"error","errorType":"timeout","error":"late"}"#, .refused(.timeout, "late")),
      (#"{"status":"error","errorType":"execution","error":"many"}"#, .refused(.execution, "many")),
      (#"{"status":"error","errorType":"strange","error":""}"#, .refused(.other("strange"), "")),
      ("{}", .malformed("it has no status")),
      (#"{"status":"success"}"#, .malformed("it holds no result of a kind that is known")),
      (
        #"{"status":"success","data":{"resultType":"streams","result":[]}}"#,
        .malformed("it holds no result of a kind that is known")
      ),
    ] as [(String, PrometheusRefusal)]
  )
  func refusals(text: String, expected: PrometheusRefusal) {
    #expect(throws: expected) { try Self.answer(text) }
  }

  @Test(
    "proves that what is cut off anywhere, or no JSON at all, is refused and never trapped on",
    arguments: [
      #"{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"a":"b"},"values":[[1,"2"]]}]}}"#
    ]
  )
  func cutOff(text: String) {
    for length in 0..<text.utf8.count {
      #expect(throws: PrometheusRefusal.self) { try PrometheusAnswer(Array(text.utf8.prefix(length))) }
    }
    for other in ["<html>", "[]", "null", "\"", "{\"status\":{}}"] {
      #expect(throws: PrometheusRefusal.self) { try Self.answer(other) }
    }
  }
}
