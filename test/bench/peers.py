# Documents a second of other pipelines for French, on the articles of an NDJSON file, in one thread.
#   python3 peers.py FILE DOCUMENTS
# Prints one JSON value: name, version and documents a second of processor time of each.
import json
import sys
import time

import spacy

blank = spacy.blank("fr")
blank.add_pipe("sentencizer")

# Behind it: once EDS-NLP is loaded, spaCy no longer finds the sentencizer.
import edsnlp  # noqa: E402

path, count = sys.argv[1], int(sys.argv[2])
with open(path, encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for _, line in zip(range(count), lines)]


def rate(pipeline):
    for text in texts[: count // 8]:
        pipeline(text)
    start = time.process_time()
    for text in texts:
        pipeline(text)
    return len(texts) / (time.process_time() - start)


clinical = edsnlp.blank("eds")
clinical.add_pipe("eds.sentences")
for name in ("eds.hypothesis", "eds.negation", "eds.reported_speech"):
    clinical.add_pipe(name, config={"on_ents_only": False})
print(
    json.dumps(
        [
            {"name": f"spaCy {spacy.__version__}, blank French pipeline and its sentencizer", "rate": rate(blank)},
            {
                "name": f"EDS-NLP {edsnlp.__version__}, sentences, hypothesis, negation, reported speech",
                "rate": rate(clinical),
            },
        ]
    )
)
