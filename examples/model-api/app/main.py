"""An API with a model that takes memory, computes a given time, and tells who answered."""

import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import numpy as np
from fastapi import FastAPI, Query, Request, Response

MODEL_MB = int(os.environ.get("MODEL_MB", "100"))


def load_model(size_mb: int) -> np.ndarray:
    """Stands for a model's weights: every page is written, so that all of it is resident."""
    return np.random.default_rng(seed=1).random(size_mb * 2**20 // 4, dtype=np.float32)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.model = load_model(MODEL_MB)
    yield


app = FastAPI(title="model-api", lifespan=lifespan)


@app.get("/health")
async def health(request: Request, response: Response) -> dict[str, bool]:
    """Answers 200 once the model is in memory."""
    ready = getattr(request.app.state, "model", None) is not None
    response.status_code = 200 if ready else 503
    return {"ready": ready}


@app.get("/work")
async def work(request: Request, ms: Annotated[float, Query(ge=0, le=10_000)] = 10) -> dict[str, float]:
    """Computes on the model for about this long, as an inference would: the loop is held."""
    weights = request.app.state.model[: 2**16]
    started = time.perf_counter()
    score = 0.0
    while (time.perf_counter() - started) * 1000 < ms:
        score = float(weights @ weights)
    return {"pid": os.getpid(), "score": score}


@app.get("/pid")
async def pid(request: Request) -> dict[str, int | str | None]:
    """Which worker answered, and what of the client reached it through the proxy."""
    client = request.client.host if request.client else None
    return {"pid": os.getpid(), "client": client, "scheme": request.url.scheme}
